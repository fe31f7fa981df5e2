import type { Context } from '#platform/db/context.server.ts';
import type { Write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { deleteTiesBetween, moveTiesBack, updateTitle, walk } from '#modules/thread/index.server.ts';
import { themeOf, undoing, type BoardAct, type Moved, type Spot } from '../rules/board.ts';
import {
  idsInTheme,
  latestAct,
  markThemeRemoved,
  markUndone,
  movedSince,
  reviveThemes,
  spotsOf,
  takenBack,
  themeNames,
  updateThemeName,
  type StoredAct,
} from '../store/board.server.ts';
import { moveTo, onBoard } from './on-board.server.ts';

export interface Undone {
  kind: BoardAct['kind'];
  /** Dreams that lie where they lay before. */
  back: number;
  /** Dreams, or the name, that somebody else has changed since, and that stay. */
  left: number;
}

/**
 * Undoes what this person did last on the board and has not undone. What others have moved since stays, and is
 * counted in `left`; the act is then used up, so that the next undo goes on to the one before.
 * `actId`, when given, is the act the person saw: if it is undone already, nothing happens.
 */
export async function undoLast(context: Context, processId: string, actId?: string): Promise<Outcome<Undone>> {
  return onBoard(context, 'undo_last', processId, async (w) => {
    const stored = w.by ? await latestAct(w, processId, w.by) : null;
    if (!stored || !w.by) return refuse('contributions_nothing_to_undo');
    if (actId !== undefined && actId !== stored.id) return refuse('contributions_already_undone');
    const others = await movedSince(w, processId, w.by, stored);
    const undone = await takeBack(w, stored.act, others);
    await markUndone(w, stored.id);
    return done(undone);
  });
}

async function takeBack(w: Write, act: StoredAct['act'], others: Set<string>): Promise<Undone> {
  const renamed = act.kind === 'theme_renamed';
  const ids = renamed ? [] : act.dreams.map(({ id }) => id);
  const plan = undoing(act, {
    spots: await spotsOf(w, ids),
    names: await themeNames(w, renamed ? [act.themeId] : []),
    movedSince: new Set([...others, ...(await takenBack(w, ids))]),
  });
  if (plan.revive) await reviveThemes(w, [plan.revive]);
  await putBack(w, plan.back);
  if (plan.rename) {
    await updateThemeName(w, plan.rename.themeId, plan.rename.name);
    await updateTitle(w, plan.rename.themeId, plan.rename.name);
  }
  if (act.kind === 'theme_merged') await moveTiesBack(w, 'painted_from', act.painted, act.into, act.themeId);
  if (act.kind === 'theme_made') await deleteTiesBetween(w, act.painted ?? [], act.themeId, 'painted_from');
  if (plan.empty) await removeIfUnused(w, plan.empty);
  w.about(...(act.kind === 'placed' ? [] : [act.themeId]));
  const left = renamed ? Number(plan.rename === null) : plan.left.length;
  return { kind: act.kind, back: plan.back.length, left };
}

async function putBack(w: Write, back: readonly Moved[]): Promise<void> {
  const bySpot = Map.groupBy(back, ({ from }) => from);
  await reviveThemes(
    w,
    [...bySpot.keys()].map(themeOf).filter((id) => id !== null),
  );
  for (const [spot, dreams] of bySpot)
    await moveTo(
      w,
      spot satisfies Spot,
      dreams.map(({ id }) => id),
    );
}

async function removeIfUnused(w: Write, themeId: string): Promise<void> {
  const used = (await idsInTheme(w, themeId)).length > 0 || (await walk(w, themeId, 'forward', 1)).length > 0;
  if (!used) await markThemeRemoved(w, themeId);
}
