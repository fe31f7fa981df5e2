import { isId, read, type Read } from '#platform/db/work.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { inLocale, localeOf, type Locale } from '#platform/i18n/words.ts';
import { mayReadDreams } from '#modules/contributions/index.server.ts';
import type { Place } from '#modules/organisation/index.ts';
import {
  findPlace,
  leadersAt,
  peopleById,
  peopleNear,
  placesById,
  placesUnder,
  positionsOn,
  type Person,
} from '#modules/organisation/index.server.ts';
import {
  codeFor,
  currentStep,
  differences,
  guideIn,
  isOverdue,
  isUnanswered,
  movedTo,
  overlaps,
  planOf,
  stepStateIn,
  type Book,
  type Plan,
  type Process,
  type Readers,
  type Step,
  type StepState,
} from '#modules/processes/index.ts';
import {
  bookFor,
  facilitatorsOf,
  findProcess,
  lessonsOf,
  newestEditions,
  partiesOf,
  variantsOf,
} from '#modules/processes/index.server.ts';
import { linesInShort, type DifferenceLine } from './difference-words.ts';
import { aboveOf, reasonView } from './above.server.ts';
import { lateSteps, undoneSteps } from './late.server.ts';
import { offerView } from './offer-view.server.ts';
import { resultsOf } from './results.server.ts';

export interface StepView {
  id: string;
  kind: string;
  position: number;
  name: string;
  purpose: string;
  guide: readonly string[];
  opensOn: string;
  closesOn: string;
  state: StepState;
  readers: Readers;
  joinCode: string | null;
}

export interface VariantView {
  placeId: string;
  place: string;
  processId: string | null;
  accepted: boolean;
  declined: boolean;
  withdrawn: boolean;
  /** It waits for an answer, and nobody leads the place: no letter went there. For the sender alone. */
  leaderless: boolean;
  /** How it differs from what was last sent out to it. */
  differs: DifferenceLine[];
  step: string | null;
}

/** A process as its page shows it to this reader; null when there is none. */
export async function processView(context: Context, id: string, locale: Locale) {
  if (!isId(id)) return null;
  return read(context, async (r) => {
    const process = await findProcess(r, id);
    const place = process && (await findPlace(r, process.placeId));
    if (!process || !place) return null;
    const may = await mayOf(r, process);
    const today = dayOf(r.at);
    const running = process.accepted && process.withdrawn === null;
    const handed = await variantsOf(r, process.id);
    const book = await bookFor(r, [process, ...handed]);
    const template = book.of(process);
    const results = await resultsOf(r, process, today, may.facilitate);
    const late = may.answer ? ((await lateSteps(r, [process], today)).get(id) ?? []) : [];
    return {
      id,
      name: inLocale(process.name, locale, place.form),
      question: inLocale(process.question, locale, place.form),
      questionLang: localeOf(process.question, locale, place.form),
      words: process.question,
      revision: process.revision,
      purpose: template ? inLocale(template.purpose, locale, place.form) : '',
      horizonYear: process.horizonYear,
      concepts: process.concepts,
      place: { id: place.id, name: place.name, kind: place.kind, form: place.form },
      accepted: process.accepted,
      overdue: await overdueOf(r, process, today),
      /** Taken on, and not called off: there is something to do. */
      running,
      declined: process.declined && (await declinedView(r, process, may.adapt)),
      withdrawn: process.withdrawn && reasonView(process.withdrawn),
      above: await aboveOf(r, process, locale),
      steps: process.steps.map((step, index) => ({
        ...stepView(process, step, today, locale, book),
        ...standing(step, index, late),
        joinCode: results ? null : codeFor(step, may.facilitate),
      })),
      omitted: process.omitted.map((step) => ({ name: book.name(process, step, locale), reason: step.reason })),
      overlaps: may.adapt && running ? overlapping(process, today, locale, book) : [],
      now: results ? null : (currentStep(process.steps, today)?.id ?? null),
      results,
      may,
      offer: may.adapt ? await offerView(r, process, place, locale) : null,
      variants: await variants(r, process, handed, { locale, today, book, sender: may.handDown }),
      parties: await partiesOf(r, id),
      lessons: (await lessonsOf(r, [id])).map(({ id: lesson, text, at }) => ({ id: lesson, text, day: dayOf(at) })),
      people: await people(r, process, today, may.appoint && process.withdrawn === null),
    };
  });
}

async function mayOf(r: Read, process: Process) {
  const where = { placeId: process.placeId, recordId: process.id };
  return {
    adapt: await r.may('process.adapt', where),
    answer: await r.may('process.answer', where),
    handDown: await r.may('process.hand_down', where),
    appoint: await r.may('process.appoint', where),
    facilitate: await r.may('dreams.facilitate', where),
    read: await mayReadDreams(r, process),
  };
}

/**
 * When the last step ends if all are moved so that they begin today; null unless some were over before anything could be done
 * in them, and nothing has been since.
 */
async function overdueOf(r: Read, process: Process, today: string): Promise<string | null> {
  const steps = process.accepted ? ((await undoneSteps(r, [process])).get(process.id) ?? []) : process.steps;
  if (!isOverdue({ ...process, steps }, today)) return null;
  return movedTo(process.steps, today).at(-1)?.closesOn ?? null;
}

/** Why a place has said no is for itself and for those who handed the process down. */
async function declinedView(r: Read, process: Process, own: boolean) {
  const above = process.handedDownFrom ? await findProcess(r, process.handedDownFrom) : null;
  const sent = above && (await r.may('process.hand_down', { placeId: above.placeId, recordId: above.id }));
  const { reason, day } = reasonView(process.declined ?? { reason: '', at: r.at.toISOString() });
  return { reason: own || sent ? reason : null, day };
}

function standing({ id, completedAt }: Step, index: number, late: readonly Step[]) {
  return { position: index + 1, late: late.some((one) => one.id === id), completed: completedAt !== null };
}

export function stepView(process: Process, step: Step, today: string, locale: Locale, book: Book): StepView {
  const words = book.words(process, step);
  return {
    ...step,
    name: book.name(process, step, locale),
    purpose: inLocale(words.purpose, locale),
    guide: guideIn(words, locale),
    state: stepStateIn(process, step, today),
  };
}

/** Steps still to be done that begin before the one they come after has ended, in words. */
function overlapping(process: Process, today: string, locale: Locale, book: Book) {
  return overlaps(process.steps)
    .filter(([, step]) => step.closesOn >= today)
    .map(([before, step]) => ({
      before: book.name(process, before, locale),
      closes: before.closesOn,
      step: book.name(process, step, locale),
      opens: step.opensOn,
    }));
}

interface Shown {
  locale: Locale;
  today: string;
  book: Book;
  /** The reader may hand it down. */
  sender: boolean;
}

async function variants(r: Read, process: Process, handed: readonly Process[], shown: Shown): Promise<VariantView[]> {
  const under = await placesUnder(r, process.placeId);
  const at = new Map(handed.map((variant) => [variant.placeId, variant]));
  const sent = (await newestEditions(r, [process.id])).get(process.id)?.plan ?? planOf(process);
  const waiting = shown.sender ? handed.filter(isUnanswered).map(({ placeId }) => placeId) : [];
  const led = await leadersAt(r, waiting, dayOf(r.at));
  return under.map((place) => ({
    ...variantView(place, at.get(place.id) ?? null, sent, shown),
    leaderless: waiting.includes(place.id) && !led.has(place.id),
  }));
}

function variantView(place: Place, variant: Process | null, sent: Plan, shown: Shown): Omit<VariantView, 'leaderless'> {
  const { locale, today, book } = shown;
  const step = variant && currentStep(variant.steps, today);
  const plan = variant?.accepted ? planOf(variant) : null;
  return {
    placeId: place.id,
    place: place.name,
    processId: variant?.id ?? null,
    accepted: variant?.accepted ?? false,
    declined: (variant?.declined ?? null) !== null,
    withdrawn: (variant?.withdrawn ?? null) !== null,
    differs: plan ? linesInShort(differences(sent, plan), plan, { locale, own: place.form, book }) : [],
    step: variant && step ? book.name(variant, step, locale) : null,
  };
}

async function people(r: Read, process: Process, today: string, all: boolean) {
  const chosen = new Set(await facilitatorsOf(r, process.id, today));
  const named = (some: readonly Person[]) => some.map(({ id, name }) => ({ id, name }));
  const near = all ? await peopleNear(r, process.placeId) : { people: [], cut: null };
  const others = named(near.people).filter((person) => !chosen.has(person.id));
  const ids = others.map(({ id }) => id);
  const held = await positionsOn(r, today, ids);
  const at = new Map(held.toReversed().map(({ personId, placeId }) => [personId, placeId] as const));
  const places = await placesById(r, [...new Set(at.values())]);
  return {
    facilitators: named(await peopleById(r, [...chosen])),
    others: others.map((person) => {
      const placeId = at.get(person.id);
      return { ...person, place: (placeId && places.get(placeId)?.name) ?? null };
    }),
    cut: near.cut,
  };
}

export type ProcessView = NonNullable<Awaited<ReturnType<typeof processView>>>;
