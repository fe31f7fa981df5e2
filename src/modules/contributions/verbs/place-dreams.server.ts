import type { Context } from '#platform/db/context.server.ts';
import { isId, type Write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { ASIDE, themeOf, UNGROUPED, type Spot } from '../rules/board.ts';
import { findTheme, insertAct } from '../store/board.server.ts';
import { allInSight, moveTo, onBoard } from './on-board.server.ts';

export interface Placed {
  /** How many were moved; those that lay there already are not counted. */
  moved: number;
  /** Name of the theme; null when there is none. */
  theme: string | null;
}

/** Puts dreams in a theme, or sets them aside with `null`. The last to place a dream decides where it lies. */
export async function placeDreams(
  context: Context,
  processId: string,
  dreamIds: readonly string[],
  themeId: string | null,
): Promise<Outcome<Placed>> {
  if (themeId !== null && !isId(themeId)) return refuse('contributions_theme_unknown', 'theme');
  return move(context, processId, dreamIds, themeId ?? ASIDE);
}

/** Takes dreams back to those that are not grouped yet. */
export function ungroupDreams(
  context: Context,
  processId: string,
  dreamIds: readonly string[],
): Promise<Outcome<Placed>> {
  return move(context, processId, dreamIds, UNGROUPED);
}

async function move(
  context: Context,
  processId: string,
  dreamIds: readonly string[],
  to: Spot,
): Promise<Outcome<Placed>> {
  if (dreamIds.length === 0) return refuse('contributions_none_picked', 'dream');
  return onBoard(context, 'place_dreams', processId, async (w) => {
    const theme = await themeAt(w, processId, to);
    if (theme === undefined) return refuse('contributions_theme_unknown', 'theme');
    if (!(await allInSight(w, processId, dreamIds))) return refuse('contributions_dream_gone', 'dream');
    const dreams = await moveTo(w, to, dreamIds);
    if (dreams.length > 0) await insertAct(w, processId, { kind: 'placed', dreams, to });
    if (theme) w.about(theme.id);
    return done({ moved: dreams.length, theme: theme?.name ?? null });
  });
}

/** The theme to put dreams in; null for the spots that are none, undefined when there is no such theme. */
async function themeAt(w: Write, processId: string, to: Spot) {
  const id = themeOf(to);
  if (!id) return null;
  return (await findTheme(w, processId, id)) ?? undefined;
}
