import type { Context } from '#platform/db/context.server.ts';
import { done, refuse, refuseAll, type Outcome } from '#platform/i18n/refusal.ts';
import { isConcept } from '#modules/processes/index.ts';
import { parseThemeName } from '../rules/board.ts';
import { layTheme } from './new-theme.server.ts';
import { allInSight, onBoard } from './on-board.server.ts';

export interface ThemeForm {
  /** One of the main concepts that the process has chosen. */
  concept: string;
  name: string;
  /** Dreams to put in it at once. */
  dreamIds?: readonly string[];
}

/**
 * Makes a theme under a main concept. Gives its id. With dreams that all lay in one theme of the same concept it is split
 * off from that: what has been painted from the one has then been painted from both.
 */
export async function makeTheme(context: Context, processId: string, form: ThemeForm): Promise<Outcome<string>> {
  const { concept, dreamIds = [] } = form;
  const name = parseThemeName(form.name);
  const known = isConcept(concept);
  const problem = refuseAll([name.ok ? null : name, known ? null : refuse('contributions_concept_unknown', 'concept')]);
  if (problem || !name.ok || !known) return problem ?? refuse('contributions_concept_unknown', 'concept');
  return onBoard(context, 'make_theme', processId, async (w, process) => {
    if (!process.concepts.includes(concept)) return refuse('contributions_concept_unknown', 'concept');
    if (!(await allInSight(w, processId, dreamIds))) return refuse('contributions_dream_gone', 'dream');
    return done(await layTheme(w, process, { concept, name: name.value }, dreamIds));
  });
}
