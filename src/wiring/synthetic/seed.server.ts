import type { Context } from '#platform/db/context.server.ts';
import { regionsInDirectory } from '#platform/db/directory.server.ts';
import { read } from '#platform/db/work.server.ts';
import { refuse, type Outcome, type Refusal } from '#platform/i18n/refusal.ts';
import { between, randomFrom, type Random } from '#platform/ui/drawing/seed.ts';
import { STAKEHOLDERS } from '#modules/contributions/index.ts';
import { contributeList } from '#modules/contributions/index.server.ts';
import { isUnit, type Incoming, type Place } from '#modules/organisation/index.ts';
import { allPlaces, importPeople, importPlaces } from '#modules/organisation/index.server.ts';
import { adaptProcess, findProcess, startProcess } from '#modules/processes/index.server.ts';
import { makeRegion } from '../set-up.server.ts';
import { contextOf, type House } from '../start.server.ts';
import { sentences } from './words.ts';

export interface Size {
  municipalities: number;
  units: number;
  contributions: number;
  seed: number;
}

const DAY = 86_400_000;
const YEARS = 6;
/** Of the steps, who may read: most for the region, some for the place, some for everybody. */
const READERS = ['region', 'region', 'region', 'place', 'public', 'facilitators'] as const;
const AT_ONCE = 4;

/** Fills an empty database with as much as is asked for, for measuring alone. The same seed says the same words. */
export async function seedSynthetic(
  house: House,
  size: Size,
  told: (text: string) => void,
): Promise<Refusal | { ok: true }> {
  if ((await regionsInDirectory(house.db)).length > 0) return refuse('synthetic_not_empty');
  const random = randomFrom(`sizes ${size.seed}`);
  const begun = new Date(house.now().getTime() - YEARS * 365 * DAY);
  const made = must(await makeRegion(house, region(size)));
  const context: Context = {
    ...contextOf(house, made.regionId, { kind: 'system', name: 'synthetic' }),
    now: () => begun,
  };
  must(await importPlaces(context, units(size)));
  const places = (await read(context, allPlaces)).filter(({ kind }) => isUnit(kind));
  told(`${places.length} units are there.`);
  must(await importPeople(context, leaders(places)));
  await gather(context, places, size, random, told);
  return { ok: true };
}

function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`refused: ${outcome.refused} ${JSON.stringify(outcome.values ?? {})}`);
}

function region({ municipalities }: Size) {
  return {
    slug: 'synthetic',
    name: 'Prøveregionen',
    vision: 'Alt her er laget for å måle',
    form: 'nb' as const,
    madeUp: true,
    municipalities: Array.from({ length: municipalities }, (_, nth) => ({
      name: `Prøvekommune ${nth + 1}`,
      registerNumber: String(1000 + nth),
      form: nth % 3 === 0 ? ('nn' as const) : ('nb' as const),
    })),
    coordinator: { name: 'Prøve Koordinator', email: 'koordinator@synthetic.varde.example' },
  };
}

function units({ units: count, municipalities }: Size): Incoming {
  const places = Array.from({ length: count }, (_, nth) => ({
    row: nth + 1,
    registerNumber: String(100_000_000 + nth),
    name: nth % 3 === 0 ? `Prøve skole ${nth + 1}` : `Prøve barnehage ${nth + 1}`,
    kind: nth % 3 === 0 ? ('school' as const) : ('kindergarten' as const),
    municipalityNumber: String(1000 + (nth % municipalities)),
    form: (nth % municipalities) % 3 === 0 ? ('nn' as const) : ('nb' as const),
    owner: nth % 4 === 0 ? ('private' as const) : ('public' as const),
    ownerName: null,
    active: true,
  }));
  return { places, problems: [], left: 0 };
}

function leaders(places: readonly Place[]) {
  const people = places.map(({ registerNumber }, nth) => ({
    row: nth + 1,
    name: `Leder ${nth + 1} Prøve`,
    email: `leder${nth + 1}@synthetic.varde.example`,
    role: 'unit_leader' as const,
    place: registerNumber ?? '',
    from: null,
    to: null,
  }));
  return { people, problems: [] };
}

/** Every unit has a process; the dreams are spread over them, some with few and some with many. */
async function gather(
  context: Context,
  places: readonly Place[],
  { contributions, seed }: Size,
  random: Random,
  told: (text: string) => void,
): Promise<void> {
  const say = sentences(seed);
  const shares = places.map(() => between(random, 0.2, 1.8));
  const whole = shares.reduce((sum, one) => sum + one, 0);
  let [given, owed] = [0, 0];
  const lists = places.map((place, nth) => {
    owed += (contributions * (shares[nth] ?? 0)) / whole;
    const count = nth === places.length - 1 ? contributions - given : Math.round(owed) - given;
    given += count;
    return {
      place,
      count,
      day: Math.floor(between(random, 0, (YEARS - 1) * 365)),
      readers: READERS[nth % READERS.length],
    };
  });
  let done = 0;
  const next = lists.values();
  const work = async () => {
    for (const { place, count, day, readers } of next) {
      const at = new Date(context.now().getTime() + (day + 1) * DAY);
      const words = Array.from({ length: count }, () => say(place.form === 'nn'));
      await fill({ ...context, now: () => at }, place, readers ?? 'region', words);
      done += count;
      if (Math.floor(done / 50_000) > Math.floor((done - count) / 50_000)) told(`${done} of ${contributions} dreams.`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function fill(context: Context, place: Place, readers: string, words: readonly string[]): Promise<void> {
  const form = { placeId: place.id, template: 'future_picture', question: {}, startsOn: '' };
  const id = must(await startProcess(context, form));
  const process = await read(context, (r) => findProcess(r, id));
  if (!process) throw new Error('the process is not there');
  const steps = process.steps.map((step) => ({ ...step, readers }));
  must(await adaptProcess(context, id, process.revision, { question: process.question, steps }));
  const groups = STAKEHOLDERS.slice(0, 5);
  for (let from = 0; from < words.length; from += 400) {
    const some = words.slice(from, from + 400);
    const stakeholder = groups[from % groups.length] ?? 'child';
    must(await contributeList(context, id, { list: some.join('\n'), stakeholder }));
  }
}
