import type { Read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import type { Words } from '#platform/i18n/words.ts';
import type { Place } from '#modules/organisation/index.ts';
import { findPlace, getRegion } from '#modules/organisation/index.server.ts';
import { stepState, type Process, type Readers, type Step, type StepState } from '#modules/processes/index.ts';
import { findProcessOfCode } from '#modules/processes/index.server.ts';

/** What somebody with a join code is met by. */
export interface JoinPage {
  question: Words;
  place: Pick<Place, 'name' | 'form' | 'kind'>;
  region: { name: string; slug: string; madeUp: boolean };
  /** `waiting` when the place has not taken the process on yet. */
  state: StepState | 'waiting';
  readers: Readers;
  opensOn: string;
  closesOn: string;
  /** What comes after, in order. */
  later: Pick<Step, 'kind' | 'opensOn' | 'closesOn'>[];
  template: string;
}

/** Null when the code leads nowhere in this region. */
export async function joinPage(r: Read, code: string): Promise<JoinPage | null> {
  const [process, region] = await Promise.all([findProcessOfCode(r, code), getRegion(r)]);
  const step = process?.steps.find((one) => one.joinCode === code);
  const place = process && (await findPlace(r, process.placeId));
  if (!process || !step || !place || !region) return null;
  return {
    question: process.question,
    place: { name: place.name, form: place.form, kind: place.kind },
    region: { name: region.name, slug: region.slug, madeUp: region.madeUp },
    state: process.accepted ? stepState(step, dayOf(r.at)) : 'waiting',
    readers: step.readers,
    opensOn: step.opensOn,
    closesOn: step.closesOn,
    later: after(process, step),
    template: process.template,
  };
}

function after(process: Process, step: Step): JoinPage['later'] {
  return process.steps
    .filter((one) => one.position > step.position)
    .map(({ kind, opensOn, closesOn }) => ({ kind, opensOn, closesOn }));
}
