import type { Context } from '#platform/db/context.server.ts';
import { isId, read, type Read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { inLocale, type Locale } from '#platform/i18n/words.ts';
import type { Published } from '#modules/contributions/index.ts';
import { publishedOf } from '#modules/contributions/index.server.ts';
import type { Place } from '#modules/organisation/index.ts';
import { placesById } from '#modules/organisation/index.server.ts';
import {
  currentStep,
  differences,
  planOf,
  stepStateIn,
  type StepState,
  type Book,
  type Plan,
  type Process,
} from '#modules/processes/index.ts';
import { answersOf, bookFor, cascadeOf, lessonsOf, newestEditions } from '#modules/processes/index.server.ts';
import { linesInShort, linesOf, type DifferenceLine } from './difference-words.ts';

/** One place's variant, as the sender sees it. */
export interface Branch {
  id: string;
  place: Pick<Place, 'id' | 'name' | 'kind'>;
  answer: 'accepted' | 'declined' | 'unanswered' | 'withdrawn';
  /** Why it was declined, for the sender alone, or called off. */
  reason: string | null;
  steps: { key: string; label: string; state: StepState | 'out' }[];
  /** The step it is in; null until it has been taken on. */
  now: { key: string; name: string; number: number; closesOn: string } | null;
  counts: Published;
  /** How it differs from what was last sent out to it. */
  differs: DifferenceLine[];
  lessons: string[];
  /** Whether what was sent out last still waits for an answer here, or was left; null when it was taken. */
  offered: 'waiting' | 'left' | null;
  under: Branch[];
}

export interface CascadeView {
  name: string;
  /** What those below have been asked: as it was last sent out, else as it is. */
  question: string;
  root: Branch;
  /** What has been changed since it was last sent out; null when it has not been handed down. */
  unsent: DifferenceLine[] | null;
  may: { handDown: boolean };
}

interface Known {
  locale: Locale;
  today: string;
  book: Book;
  places: ReadonlyMap<string, Place>;
  counts: ReadonlyMap<string, Published>;
  lessons: ReadonlyMap<string, string[]>;
  /** What each process has last sent out. */
  sent: ReadonlyMap<string, Plan>;
  offered: ReadonlyMap<string, 'waiting' | 'left'>;
  under: ReadonlyMap<string | null, readonly Process[]>;
  /** The reader is one of those who handed it down. */
  sender: boolean;
}

/** A process with all that has been handed down from it, as a tree, by name; null when there is none. */
export async function cascadeView(context: Context, id: string, locale: Locale): Promise<CascadeView | null> {
  if (!isId(id)) return null;
  return read(context, async (r) => {
    const all = await cascadeOf(r, id);
    const root = all.find((process) => process.id === id);
    if (!root) return null;
    const may = { handDown: await r.may('process.hand_down', { placeId: root.placeId, recordId: id }) };
    const known = { ...(await knownOf(r, all, locale)), sender: may.handDown };
    const sent = known.sent.get(id);
    const plan = planOf(root);
    const own = known.places.get(root.placeId)?.form ?? 'nb';
    return {
      name: inLocale(root.name, locale, own),
      question: inLocale((sent ?? plan).question, locale, own),
      root: branchOf(root, null, known),
      unsent: sent ? linesOf(differences(sent, plan), plan, readerOf(root, known)) : null,
      may,
    };
  });
}

async function knownOf(r: Read, all: readonly Process[], locale: Locale): Promise<Omit<Known, 'sender'>> {
  const ids = all.map(({ id }) => id);
  const places = await placesById(
    r,
    all.map(({ placeId }) => placeId),
  );
  const editions = await newestEditions(r, ids);
  const lessons = Map.groupBy(await lessonsOf(r, ids), ({ processId }) => processId);
  return {
    locale,
    today: dayOf(r.at),
    book: await bookFor(r, all),
    places,
    counts: await publishedOf(r, all),
    lessons: new Map([...lessons].map(([id, some]) => [id, some.map(({ text }) => text)])),
    sent: new Map([...editions].map(([id, { plan }]) => [id, plan])),
    offered: await offeredTo(r, all, editions),
    under: Map.groupBy(all, ({ handedDownFrom }) => handedDownFrom),
  };
}

/** Those who have taken a process on, but not what came last from above. */
async function offeredTo(
  r: Read,
  all: readonly Process[],
  editions: ReadonlyMap<string, { number: number }>,
): Promise<Map<string, 'waiting' | 'left'>> {
  const answers = await answersOf(
    r,
    all.map(({ id }) => id),
  );
  return new Map(
    all.flatMap(({ id, handedDownFrom, accepted, withdrawn }) => {
      const newest = editions.get(handedDownFrom ?? '')?.number ?? 0;
      const { taken = 0, seen = 0 } = answers.get(id) ?? {};
      if (!accepted || withdrawn || newest <= taken) return [];
      return [[id, seen >= newest ? ('left' as const) : ('waiting' as const)]];
    }),
  );
}

function branchOf(process: Process, above: Plan | null, known: Known): Branch {
  const place = known.places.get(process.placeId);
  const plan = planOf(process);
  const step = process.accepted ? currentStep(process.steps, known.today) : null;
  const differs =
    above && process.accepted ? linesInShort(differences(above, plan), plan, readerOf(process, known)) : [];
  const under = (known.under.get(process.id) ?? []).map((one) =>
    branchOf(one, known.sent.get(process.id) ?? plan, known),
  );
  return {
    id: process.id,
    place: { id: process.placeId, name: place?.name ?? '', kind: place?.kind ?? 'school' },
    answer: answerOf(process),
    reason: process.withdrawn?.reason ?? (known.sender ? (process.declined?.reason ?? null) : null),
    steps: stagesOf(process, known),
    now: step && {
      key: step.key,
      name: known.book.name(process, step, known.locale),
      number: process.steps.indexOf(step) + 1,
      closesOn: step.closesOn,
    },
    counts: known.counts.get(process.id) ?? { groups: [], rest: null, total: null },
    differs,
    lessons: known.lessons.get(process.id) ?? [],
    offered: known.sender ? (known.offered.get(process.id) ?? null) : null,
    under: under.sort((one, other) => one.place.name.localeCompare(other.place.name, 'nb')),
  };
}

function answerOf(process: Process): Branch['answer'] {
  if (process.withdrawn) return 'withdrawn';
  if (process.accepted) return 'accepted';
  return process.declined ? 'declined' : 'unanswered';
}

function stagesOf(process: Process, { book, locale, today }: Known): Branch['steps'] {
  const out = new Set(process.omitted.map(({ id }) => id));
  return [...process.steps, ...process.omitted]
    .sort((one, other) => one.position - other.position)
    .map((step) => {
      const state = stepStateIn(process, step, today);
      return { key: step.key, label: book.name(process, step, locale), state: out.has(step.id) ? 'out' : state };
    });
}

function readerOf(process: Process, { book, locale, places }: Known) {
  return { locale, own: places.get(process.placeId)?.form ?? 'nb', book };
}

/** What a reader asks to see of a tree. */
export interface Look {
  words: string;
  /** Key of a step; empty for all. */
  step: string;
  kind: string;
  own: boolean;
  waiting: boolean;
}

/** Whether a variant is among what was asked for. */
export function isLookedFor(branch: Branch, { words, step, kind, own, waiting }: Look): boolean {
  const name = branch.place.name.toLocaleLowerCase('nb');
  return (
    name.includes(words.trim().toLocaleLowerCase('nb')) &&
    (step === '' || branch.now?.key === step) &&
    (kind === '' || branch.place.kind === kind) &&
    (!own || branch.differs.length > 0) &&
    (!waiting || branch.answer === 'unanswered')
  );
}

/** All below a branch, in the order of the tree. */
export function allUnder(branch: Branch): Branch[] {
  return branch.under.flatMap((one) => [one, ...allUnder(one)]);
}
