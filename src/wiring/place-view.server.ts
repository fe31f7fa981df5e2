import type { Context } from '#platform/db/context.server.ts';
import { read, type Read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { inLocale, localeOf, type Locale } from '#platform/i18n/words.ts';
import { countsOf, latestDreams } from '#modules/contributions/index.server.ts';
import type { Goal } from '#modules/goals/index.ts';
import { goalsAt } from '#modules/goals/index.server.ts';
import { forebearsOf, heirsOf, type Place } from '#modules/organisation/index.ts';
import { findPlace, placesById, placesUnder, successions } from '#modules/organisation/index.server.ts';
import { standingVersion, type Picture } from '#modules/pictures/index.ts';
import { picturesAt } from '#modules/pictures/index.server.ts';
import { currentStep, GATHERING, type Book, type Process } from '#modules/processes/index.ts';
import { bookFor, processesAt } from '#modules/processes/index.server.ts';
import { keyOf } from './landscape/lands.server.ts';
import { stripBefore, stripOf, type Knot } from './thread-view.server.ts';

/** All that a place's own page shows. */
export async function placeView(context: Context, region: string, placeId: string, locale: Locale) {
  return read(context, async (r) => {
    const place = await findPlace(r, placeId);
    if (!place) return null;
    const today = dayOf(r.at);
    const processes = await processesAt(r, [placeId]);
    const pictures = await picturesAt(r, [placeId]);
    const goals = await goalsAt(r, [placeId]);
    const running = processes.filter(({ withdrawn }) => withdrawn === null);
    const latest = running.at(-1) ?? null;
    const book = await bookFor(r, processes);
    return {
      place: {
        id: place.id,
        key: keyOf(place),
        name: place.name,
        kind: place.kind,
        owner: place.owner,
        closedOn: place.closedOn,
      },
      ...(await kinOf(r, placeId)),
      maySeeStart: await r.may('process.start', { placeId }),
      vision: visionOf(pictures),
      /** How many processes there are beside the newest that runs. */
      more: processes.length - (latest ? 1 : 0),
      current: latest && (await currentOf(r, latest, place, { book, today, locale })),
      pictures: pictures.map((picture) => ({
        id: picture.id,
        headline: standing(picture).headline,
        adopted: picture.adoptions.length > 0,
      })),
      goals: goals.map((goal) => ({ id: goal.id, text: latestText(goal), concept: goal.concept })),
      processes: processes.map((process) => ({
        id: process.id,
        name: inLocale(process.name, locale, place.form),
        accepted: process.accepted,
        calledOff: process.withdrawn !== null,
      })),
      stones: await stonesOf(r, processes, pictures, goals),
      dates: datesOf(running, { book, today, locale }),
      under: place.kind === 'region' || place.kind === 'municipality' ? await underOf(r, placeId) : [],
      strip: await stripFor(r, region, goals, pictures, running),
    };
  });
}

/** What a place took over from, and what it goes on in: the old threads are found there. */
async function kinOf(r: Read, id: string) {
  const all = await successions(r);
  const named = async (ids: readonly string[]) =>
    [...(await placesById(r, ids)).values()].map(({ id, name }) => ({ id, name }));
  return { before: await named(forebearsOf(id, all)), after: await named(heirsOf(id, all)) };
}

export interface Stone {
  id: string;
  what: 'dreams' | 'picture' | 'goals';
  count: number;
  year: string;
}

function standing(picture: Picture) {
  const version = standingVersion(picture.versions, picture.adoptions);
  if (!version) throw new Error('a picture without a version');
  return version;
}

function latestText(goal: Goal): string {
  return goal.versions[0]?.text ?? '';
}

function visionOf(pictures: readonly Picture[]): { id: string; headline: string } | null {
  const picture = pictures.findLast(({ adoptions }) => adoptions.length > 0);
  return picture ? { id: picture.id, headline: standing(picture).headline } : null;
}

interface Shown {
  book: Book;
  today: string;
  locale: Locale;
}

async function currentOf(r: Read, process: Process, place: Place, { book, today, locale }: Shown) {
  const step = currentStep(process.steps, today);
  const [dream] = await latestDreams(r, process.id, 1);
  return {
    id: process.id,
    name: inLocale(process.name, locale, place.form),
    question: inLocale(process.question, locale, place.form),
    questionLang: localeOf(process.question, locale, place.form),
    accepted: process.accepted,
    step: step && {
      kind: step.kind,
      name: book.name(process, step, locale),
      opensOn: step.opensOn,
      closesOn: step.closesOn,
      state: today > step.closesOn ? 'done' : today < step.opensOn ? 'later' : 'now',
    },
    counts: await countsOf(r, process.id),
    dream: dream?.words ? { words: dream.words, language: dream.language } : null,
    facilitate: await r.may('dreams.facilitate', { placeId: place.id, recordId: process.id }),
    adapt: await r.may('process.adapt', { placeId: place.id, recordId: process.id }),
  };
}

/** A stone for each thing done together, oldest first. Only the place's own page shows them. */
async function stonesOf(
  r: Read,
  processes: readonly Process[],
  pictures: readonly Picture[],
  goals: readonly Goal[],
): Promise<Stone[]> {
  const stones: Stone[] = [];
  for (const process of processes) {
    const gather = process.steps.find((step) => step.kind === GATHERING);
    const { total, open } = await countsOf(r, process.id);
    if (!open && total && gather)
      stones.push({ id: process.id, what: 'dreams', count: total, year: gather.opensOn.slice(0, 4) });
    const picture = pictures.find((one) => one.processId === process.id);
    if (picture)
      stones.push({
        id: picture.id,
        what: 'picture',
        count: 1,
        year: String(standing(picture).writtenAt.getFullYear()),
      });
    const own = goals.filter((goal) => goal.processId === process.id);
    const [first] = own;
    if (first)
      stones.push({
        id: first.id,
        what: 'goals',
        count: own.length,
        year: String((first.versions.at(-1)?.writtenAt ?? r.at).getFullYear()),
      });
  }
  return stones;
}

function datesOf(processes: readonly Process[], { book, today, locale }: Shown) {
  return processes
    .filter((process) => process.accepted)
    .flatMap((process) =>
      process.steps.flatMap((step) => {
        const name = book.name(process, step, locale);
        return [
          { day: step.opensOn, name, what: 'opens' as const },
          { day: step.closesOn, name, what: 'closes' as const },
        ];
      }),
    )
    .filter((date) => date.day >= today)
    .sort((one, other) => one.day.localeCompare(other.day))
    .slice(0, 4);
}

async function underOf(r: Read, placeId: string) {
  return (await placesUnder(r, placeId)).map(({ id, name, kind }) => ({ id, name, kind }));
}

async function stripFor(
  r: Read,
  region: string,
  goals: readonly Goal[],
  pictures: readonly Picture[],
  processes: readonly Process[],
): Promise<Knot[]> {
  const start = goals[0]?.id ?? pictures[0]?.id ?? null;
  if (start) return stripOf(r, `/r/${region}`, start);
  const process = processes.at(-1);
  const [dream] = process ? await latestDreams(r, process.id, 1) : [];
  if (dream) return stripOf(r, `/r/${region}`, dream.id);
  return stripBefore(process ? await countsOf(r, process.id) : null);
}

/** A place as its own page shows it. */
export type PlaceView = NonNullable<Awaited<ReturnType<typeof placeView>>>;
