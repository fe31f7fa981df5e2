import { waitInLine } from '#platform/db/line.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { isId, write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { findProcessOfCode } from '#modules/processes/index.server.ts';
import { hashOfToken, removeParticipant } from '../store/reactions.server.ts';
import { openToReact } from './reacting.server.ts';

/** Takes all of one participant's answers away while the step is open. Gives the id of the step. */
export async function takeBackAnswers(context: Context, code: string, token: string): Promise<Outcome<string>> {
  if (!isId(token)) return refuse('contributions_form_broken');
  return write(context, 'contributions.take_back_answers', async (w) => {
    const open = openToReact(await findProcessOfCode(w, code), code, w.at);
    if (!open.ok) return open;
    const { step } = open.value;
    const tokenHash = hashOfToken(context.secret, step.id, token);
    await waitInLine(w, step.id, tokenHash);
    await removeParticipant(w, step.id, tokenHash);
    w.about(step.id);
    return done(step.id);
  });
}
