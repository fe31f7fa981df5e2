import { ensureIdentity, joinRegion } from '#platform/auth/identity.server.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Context } from '#platform/db/context.server.ts';
import type { Outcome } from '#platform/i18n/refusal.ts';
import { addDays, dayOf } from '#platform/i18n/day.ts';
import { addPerson, createRegion, mergePlaces, openPlace } from '#modules/organisation/index.server.ts';
import { contextOf, type House } from '../start.server.ts';
import { people } from './content/people.ts';
import { processes } from './content/processes.ts';
import { merged } from './content/places-more.ts';
import { places, region } from './content/region.ts';
import type { Day } from './content/types.ts';
import { goOn } from './seed-cascade.server.ts';
import { drawAll } from './seed-drawings.server.ts';
import { seedProcess } from './seed-process.server.ts';

/** What the seeder knows while it works: real ids by the demo's own keys, and how to act as somebody on a day. */
export interface Seeding {
  placeIds: Map<string, string>;
  personIds: Map<string, string>;
  processIds: Map<string, string>;
  /** By «process/goal». */
  goalIds: Map<string, string>;
  /** Act as a person (or as somebody without an account) on a day, the `nth` minute before noon. */
  as(who: string | null, day: Day, nth?: number): Context;
  /** The ISO day. */
  day(day: Day): string;
}

/** Fills an empty database with the made-up region, through the same verbs that people use. */
export async function seedDemo(house: House): Promise<void> {
  const regionId = house.newId();
  const start = house.now();
  const personIds = new Map<string, string>();
  const placeIds = new Map<string, string>();
  const at = (day: Day, nth: number) => momentOn(addDays(dayOf(start), day), nth, start);
  const acting = (actor: Actor, day: Day, nth = 0): Context => ({
    ...contextOf(house, regionId, actor),
    now: () => at(day, nth),
  });
  const seeding: Seeding = {
    placeIds,
    personIds,
    processIds: new Map(),
    goalIds: new Map(),
    day: (day) => addDays(dayOf(start), day),
    as: (who, day, nth) => acting(who === null ? { kind: 'participant' } : actorOf(who, seeding), day, nth),
  };
  const system = (day: Day) => acting({ kind: 'system', name: 'demo' }, day);
  drawAll();
  await seedPlaces(house, system(-2200), seeding);
  await seedMerger(system, seeding);
  await seedPeople(house, system(-1400), seeding);
  for (const process of processes) await seedProcess(seeding, process);
  await goOn(seeding, processes);
}

/** About noon of an ISO day, whatever the time of seeding, and never later than that. */
function momentOn(day: string, nth: number, latest: Date): Date {
  const noon = new Date(`${day}T12:00:00Z`).getTime() - nth * 60_000;
  return new Date(Math.min(noon, latest.getTime()));
}

/** Gives the value, or stops: the demo's own content is never refused. */
export function must<T>(outcome: Outcome<T>, what: string): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`the demo was refused at ${what}: ${outcome.refused} ${outcome.field ?? ''}`);
}

async function seedPlaces(house: House, context: Context, seeding: Seeding): Promise<void> {
  const municipalities = places.filter((place) => place.kind === 'municipality');
  const coordinator = people.find((person) => person.positions.some((position) => position.role === 'coordinator'));
  if (!coordinator) throw new Error('the demo has no coordinator');
  const userId = await ensureIdentity(house.db, house.newId(), coordinator.name, coordinator.email);
  const made = must(
    await createRegion(context, {
      slug: region.slug,
      name: region.name,
      vision: region.vision,
      form: region.form,
      madeUp: true,
      municipalities: municipalities.map(({ name, form, number }) => ({ name, form, registerNumber: number ?? null })),
      coordinator: { name: coordinator.name, email: coordinator.email, userId },
    }),
    'the region',
  );
  await joinRegion(house.db, userId, context.regionId, made.coordinatorId);
  seeding.personIds.set(coordinator.key, made.coordinatorId);
  seeding.placeIds.set(region.slug, made.placeId);
  municipalities.forEach((place, index) => seeding.placeIds.set(place.key, made.municipalityIds[index] ?? ''));
  for (const { key, kind, name, parent, form, owner } of places) {
    if (kind === 'municipality') continue;
    const underId = idOf(seeding.placeIds, parent);
    const unit = { kind, name, form, underId, owner: owner ?? 'public', registerNumber: null } as const;
    seeding.placeIds.set(key, must(await openPlace(context, unit), name));
  }
}

/** Two schools that once were, and the one that took over from them. */
async function seedMerger(system: (day: Day) => Context, seeding: Seeding): Promise<void> {
  const underId = idOf(seeding.placeIds, merged.parent);
  const gone: string[] = [];
  for (const name of merged.gone) {
    const unit = { kind: 'school', name, form: 'nb', underId, owner: 'public', registerNumber: null } as const;
    gone.push(must(await openPlace(system(-2200), unit), name));
  }
  const into = idOf(seeding.placeIds, merged.into);
  must(await mergePlaces(system(merged.on), gone, into, seeding.day(merged.on)), merged.into);
}

async function seedPeople(house: House, context: Context, seeding: Seeding): Promise<void> {
  for (const { key, name, email, positions } of people) {
    if (seeding.personIds.has(key)) continue;
    const userId = await ensureIdentity(house.db, house.newId(), name, email);
    const held = positions.map(({ place, role, from }) => ({
      placeId: idOf(seeding.placeIds, place),
      role,
      from: seeding.day(from),
    }));
    const id = must(await addPerson(context, { name, email, userId, positions: held }), name);
    await joinRegion(house.db, userId, context.regionId, id);
    seeding.personIds.set(key, id);
  }
}

/** Somebody with all the positions they ever held in the demo; the verbs still ask what those give. */
function actorOf(key: string, seeding: Seeding): Actor {
  const person = people.find((one) => one.key === key);
  if (!person) throw new Error(`nobody in the demo is called ${key}`);
  return {
    kind: 'person',
    personId: idOf(seeding.personIds, key),
    standing: [
      ...person.positions.map(({ role, place }) => ({ role, at: idOf(seeding.placeIds, place) })),
      ...(person.facilitates ?? []).flatMap((process) => {
        const at = seeding.processIds.get(process);
        return at ? [{ role: 'facilitator', at }] : [];
      }),
    ],
  };
}

/** The id behind a key of the demo. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`the demo knows no ${key}`);
  return id;
}
