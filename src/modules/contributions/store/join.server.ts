import type { Read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import type { Words } from '#platform/i18n/words.ts';
import type { Place } from '#modules/organisation/index.ts';
import { findPlace, getRegion } from '#modules/organisation/index.server.ts';
import { stepState, type Process, type Readers, type Step, type StepState } from '#modules/processes/index.ts';
import { bookFor, findProcessOfCode } from '#modules/processes/index.server.ts';

/** What somebody with a join code is met by. */
export interface JoinPage {
  question: Words;
  /** What people do there: `gather` or `react`. */
  kind: string;
  stepId: string;
  processId: string;
  place: Pick<Place, 'name' | 'form' | 'kind'>;
  region: { name: string; slug: string; madeUp: boolean };
  /** `waiting` when the place has not taken the process on yet, `withdrawn` when it has been called off. */
  state: Exclude<StepState, 'past'> | 'waiting' | 'withdrawn';
  readers: Readers;
  opensOn: string;
  closesOn: string;
  /** What comes after, in order. */
  later: { name: Words; opensOn: string }[];
}

/** Null when the code leads nowhere in this region. */
export async function joinPage(r: Read, code: string): Promise<JoinPage | null> {
  const [process, region] = await Promise.all([findProcessOfCode(r, code), getRegion(r)]);
  const step = process && [...process.steps, ...process.omitted].find((one) => one.joinCode === code);
  const place = process && (await findPlace(r, process.placeId));
  if (!process || !step || !place || !region) return null;
  return {
    question: process.question,
    kind: step.kind,
    stepId: step.id,
    processId: process.id,
    place: { name: place.name, form: place.form, kind: place.kind },
    region: { name: region.name, slug: region.slug, madeUp: region.madeUp },
    state: stateOf(process, step, dayOf(r.at)),
    readers: step.readers,
    opensOn: step.opensOn,
    closesOn: step.closesOn,
    later: await after(r, process, step),
  };
}

function stateOf(process: Process, step: Step, today: string): JoinPage['state'] {
  if (process.withdrawn || !process.steps.includes(step)) return 'withdrawn';
  return process.accepted ? stepState(step, today) : 'waiting';
}

async function after(r: Read, process: Process, step: Step): Promise<JoinPage['later']> {
  const book = await bookFor(r, [process]);
  return process.steps
    .filter((one) => one.position > step.position)
    .map((one) => ({ name: book.words(process, one).name, opensOn: one.opensOn }));
}
