import { waitInLine } from '#platform/db/line.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { isId, write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import type { Locale } from '#platform/i18n/words.ts';
import { LONGEST_STATEMENT, MOST_STATEMENTS, parseStatements } from '../rules/reaction.ts';
import { dreamsToChoose, insertStatements, statementsOf, type NewStatement } from '../store/statements.server.ts';
import { facilitatedReacting } from './reacting.server.ts';

/** Writes statements, one on each line; those that stand there already are left out. Gives how many came. */
export async function addStatements(
  context: Context,
  processId: string,
  text: string,
  language: Locale,
): Promise<Outcome<number>> {
  const lines = parseStatements(text);
  if (!lines.ok) return lines;
  return adding(context, processId, async (_w, there) => {
    const known = new Set(there.map(({ words }) => words));
    return lines.value.filter((words) => !known.has(words)).map((words) => ({ words, language, dreamId: null }));
  });
}

/** Takes dreams as they are for statements: only what everybody may read already. Gives how many came. */
export async function chooseDreams(
  context: Context,
  processId: string,
  dreamIds: readonly string[],
  language: Locale,
): Promise<Outcome<number>> {
  if (dreamIds.length === 0 || !dreamIds.every(isId)) return refuse('contributions_none_picked', 'dream');
  return adding(context, processId, async (w, _there, stepId) => {
    const open = await dreamsToChoose(w, processId, stepId, LONGEST_STATEMENT);
    const chosen = open.filter(({ id }) => dreamIds.includes(id));
    return chosen.map((dream) => ({ words: null, language: dream.language ?? language, dreamId: dream.id }));
  });
}

type Made = Omit<NewStatement, 'id'>;

function adding(
  context: Context,
  processId: string,
  make: (
    w: Parameters<typeof insertStatements>[0],
    there: Awaited<ReturnType<typeof statementsOf>>,
    stepId: string,
  ) => Promise<Made[]>,
): Promise<Outcome<number>> {
  return write(context, 'contributions.add_statements', async (w) => {
    const found = await facilitatedReacting(w, processId);
    if (!found.ok) return found;
    const { process, step } = found.value;
    if (process.withdrawn) return refuse('processes_withdrawn');
    await waitInLine(w, 'statements', step.id);
    const there = await statementsOf(w, step.id);
    const made = (await make(w, there, step.id)).map((one) => ({ ...one, id: w.newId() }));
    if (there.length + made.length > MOST_STATEMENTS)
      return refuse('contributions_statements_many', 'statements', { most: MOST_STATEMENTS });
    if (made.length > 0) await insertStatements(w, step.id, process.id, made);
    w.about(step.id, ...made.map(({ id }) => id));
    return done(made.length);
  });
}
