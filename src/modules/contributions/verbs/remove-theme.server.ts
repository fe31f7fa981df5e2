import type { Context } from '#platform/db/context.server.ts';
import { isId } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { walk } from '#modules/thread/index.server.ts';
import { UNGROUPED } from '../rules/board.ts';
import { findTheme, idsInTheme, insertAct, markThemeRemoved } from '../store/board.server.ts';
import { moveTo, onBoard } from './on-board.server.ts';

/**
 * Removes a theme that no dream lies in and nothing was made from. Hidden dreams in it become ungrouped, so that
 * they are on the board again if somebody shows them. Gives the name it had.
 */
export async function removeEmptyTheme(context: Context, processId: string, themeId: string): Promise<Outcome<string>> {
  return onBoard(context, 'remove_theme', processId, async (w) => {
    const theme = isId(themeId) ? await findTheme(w, processId, themeId) : null;
    if (!theme) return refuse('contributions_theme_unknown', 'theme');
    const inside = await idsInTheme(w, themeId);
    if (inside.some(({ seen }) => seen)) return refuse('contributions_theme_not_empty', 'theme');
    if ((await walk(w, themeId, 'forward', 1)).length > 0) return refuse('contributions_theme_in_use', 'theme');
    const hidden = inside.map(({ id }) => id);
    const dreams = await moveTo(w, UNGROUPED, hidden);
    await markThemeRemoved(w, themeId);
    await insertAct(w, processId, { kind: 'theme_removed', themeId, dreams });
    w.about(themeId);
    return done(theme.name);
  });
}
