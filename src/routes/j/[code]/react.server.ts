import { fail, type RequestEvent } from '@sveltejs/kit';
import { isId, read } from '#platform/db/work.server.ts';
import type { JoinPage, Meeting } from '#modules/contributions/index.ts';
import { nextMeeting, react, takeBackAnswers } from '#modules/contributions/index.server.ts';
import { problemsOf, text } from '#wiring/forms.server.ts';
import { LIMITS, networkIn, tooMany } from '#wiring/limits.server.ts';

/** Where somebody is among the statements of a step. The token goes from form to form, and lies nowhere else. */
export interface Reacting {
  token: string;
  meeting: Meeting;
  /** The statement before this one, to go back to; null on the first. */
  previous: string | null;
  /** `ended` when they have answered all, or as much as they will; `gone` when they have taken their answers back. */
  state: 'meeting' | 'ended' | 'gone';
}

export interface Place {
  join: JoinPage;
  code: string;
}

/** The first statement that somebody meets. */
export async function firstMeeting({ context }: App.Locals, { join }: Place, token: string): Promise<Reacting> {
  const meeting = await read(context, (r) =>
    nextMeeting(r, { stepId: join.stepId, secret: context.secret, token: null }),
  );
  return { token, meeting, previous: null, state: 'meeting' };
}

/** Takes one answer and gives the next statement. Sent twice it is the same answer, and the same next statement. */
export async function reacted(event: RequestEvent, place: Place) {
  const { locals, request } = event;
  const form = await request.formData();
  const token = text(form, 'participant');
  const statement = text(form, 'statement');
  const go = text(form, 'go');
  const limited = await tooMany(event, LIMITS.react, `${networkIn(event)} ${place.code}`);
  if (limited) return failed(limited, await at(locals, place, token, statement));
  if (go === 'take_back') {
    const gone = await takeBackAnswers(locals.context, place.code, token);
    const reacting = await at(locals, place, token);
    return gone.ok ? { reacting: { ...reacting, state: 'gone' as const } } : failed(gone, reacting);
  }
  if (go === 'back') return { reacting: await at(locals, place, token, text(form, 'previous')) };
  if (go === 'on') return { reacting: await at(locals, place, token) };
  if (go === 'end') return { reacting: { ...(await at(locals, place, token)), state: 'ended' as const } };
  const outcome = await react(locals.context, place.code, token, [{ statement, answer: text(form, 'answer') }]);
  if (!outcome.ok) return failed(outcome, await at(locals, place, token, statement));
  locals.house.analyst.nudge(locals.context.regionId, { name: 'opinion', subjectId: outcome.value });
  const reacting = await at(locals, place, token);
  return { reacting: { ...reacting, previous: statement } };
}

function failed(refusal: Parameters<typeof problemsOf>[0], reacting: Reacting) {
  const status = refusal.refused === 'limits_wait' ? 429 : 400;
  return fail(status, { reacting, problems: problemsOf(refusal) });
}

async function at({ context }: App.Locals, { join }: Place, token: string, again?: string): Promise<Reacting> {
  const asked = { stepId: join.stepId, secret: context.secret, token: isId(token) ? token : null };
  const meeting = await read(fresh(context), (r) =>
    nextMeeting(r, { ...asked, ...(again !== undefined && isId(again) ? { again } : {}) }),
  );
  return { token, meeting, previous: null, state: meeting.statement ? 'meeting' : 'ended' };
}

/** After an answer nothing that was read before it counts. */
function fresh(context: App.Locals['context']): App.Locals['context'] {
  const { moment: _before, ...rest } = context;
  return rest;
}
