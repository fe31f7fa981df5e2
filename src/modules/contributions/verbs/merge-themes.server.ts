import type { Context } from '#platform/db/context.server.ts';
import { isId } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { moveTies } from '#modules/thread/index.server.ts';
import { findTheme, idsInTheme, insertAct, markThemeRemoved } from '../store/board.server.ts';
import { moveTo, onBoard } from './on-board.server.ts';

export interface Merged {
  from: string;
  into: string;
}

/**
 * Puts all that lies in one theme into another, which keeps its name. What has been painted from the first is painted
 * from the second instead, so that the thread still leads to every dream. Gives the names of both.
 */
export async function mergeThemes(
  context: Context,
  processId: string,
  themeId: string,
  intoId: string,
): Promise<Outcome<Merged>> {
  if (themeId === intoId) return refuse('contributions_theme_itself', 'into');
  return onBoard(context, 'merge_themes', processId, async (w) => {
    const from = isId(themeId) ? await findTheme(w, processId, themeId) : null;
    const into = isId(intoId) ? await findTheme(w, processId, intoId) : null;
    if (!from) return refuse('contributions_theme_unknown', 'theme');
    if (!into) return refuse('contributions_theme_unknown', 'into');
    const inside = (await idsInTheme(w, themeId)).map(({ id }) => id);
    const dreams = await moveTo(w, intoId, inside);
    const painted = await moveTies(w, 'painted_from', themeId, intoId);
    await markThemeRemoved(w, themeId);
    await insertAct(w, processId, { kind: 'theme_merged', themeId, into: intoId, dreams, painted });
    w.about(themeId, intoId);
    return done({ from: from.name, into: into.name });
  });
}
