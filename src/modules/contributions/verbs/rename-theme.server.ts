import type { Context } from '#platform/db/context.server.ts';
import { isId } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { updateTitle } from '#modules/thread/index.server.ts';
import { parseThemeName } from '../rules/board.ts';
import { findTheme, insertAct, updateThemeName } from '../store/board.server.ts';
import { onBoard } from './on-board.server.ts';

/** Gives a theme another name. Gives the name as it was stored. */
export async function renameTheme(
  context: Context,
  processId: string,
  themeId: string,
  newName: string,
): Promise<Outcome<string>> {
  const name = parseThemeName(newName);
  if (!name.ok) return name;
  return onBoard(context, 'rename_theme', processId, async (w) => {
    const theme = isId(themeId) ? await findTheme(w, processId, themeId) : null;
    if (!theme) return refuse('contributions_theme_unknown', 'theme');
    w.about(themeId);
    if (theme.name === name.value) return done(name.value);
    await updateThemeName(w, themeId, name.value);
    await updateTitle(w, themeId, name.value);
    await insertAct(w, processId, { kind: 'theme_renamed', themeId, from: theme.name, to: name.value });
    return done(name.value);
  });
}
