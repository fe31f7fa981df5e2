import { waitInLine } from '#platform/db/line.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { write } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { findProcessOfCode } from '#modules/processes/index.server.ts';
import { parseReaction, type Given } from '../rules/reaction.ts';
import { hashOfToken, participantOf, setVotes } from '../store/reactions.server.ts';
import { statementsOf } from '../store/statements.server.ts';
import { openToReact } from './reacting.server.ts';

/**
 * Says what somebody without a name thinks of one or more statements. `token` comes from the form and is known to
 * nobody else; the same one answers once, and the last answer to a statement counts. Gives the id of the step.
 */
export async function react(
  context: Context,
  code: string,
  token: string,
  given: readonly Given[],
): Promise<Outcome<string>> {
  const votes = parseReaction(token, given);
  if (!votes.ok) return votes;
  return write(context, 'contributions.react', async (w) => {
    const open = openToReact(await findProcessOfCode(w, code), code, w.at);
    if (!open.ok) return open;
    const { step } = open.value;
    const there = new Set((await statementsOf(w, step.id)).map(({ id }) => id));
    if ([...votes.value.keys()].some((id) => !there.has(id))) return refuse('contributions_statement_unknown');
    const tokenHash = hashOfToken(context.secret, step.id, token);
    await waitInLine(w, step.id, tokenHash);
    await setVotes(w, step.id, await participantOf(w, step.id, tokenHash, dayOf(w.at)), votes.value);
    w.about(step.id);
    return done(step.id);
  });
}
