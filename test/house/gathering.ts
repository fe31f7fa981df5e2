import type { Actor } from '#platform/access/actor.ts';
import type { Context } from '#platform/db/context.server.ts';
import type { Database } from '#platform/db/database.server.ts';
import { read } from '#platform/db/work.server.ts';
import { addPerson, createRegion } from '#modules/organisation/index.server.ts';
import type { Process, Step } from '#modules/processes/index.ts';
import { adaptProcess, appointFacilitator, findProcess, startProcess } from '#modules/processes/index.server.ts';
import { access } from '#wiring/access.server.ts';
import { FACILITATOR } from '#wiring/access.ts';
import { clockAt, type Clock } from './clock.ts';
import { freshDatabase } from './database.ts';
import { sure } from './sure.ts';

export { sure };

/** A municipality that gathers dreams, those who have to do with it, and a region that has not. */
export interface Gathered {
  db: Database;
  clock: Clock;
  process: Process;
  step: Step;
  code: string;
  participant: Context;
  /** Answers for the municipality. */
  owner: Context;
  /** Appointed to this process alone. */
  facilitator: Context;
  /** Answers for another municipality of the region. */
  neighbour: Context;
  /** Answers for the region. */
  coordinator: Context;
  /** The machine itself: for making what a test needs. */
  root: Context;
  places: { region: string; municipality: string; elsewhere: string };
  /** Coordinator of another region. */
  stranger: Context;
  /** Changes who may read, from the owner's hand. */
  readBy(readers: string): Promise<void>;
}

export async function aGathering(): Promise<Gathered> {
  const db = await freshDatabase();
  const clock = clockAt();
  const as = (regionId: string, actor: Actor): Context => ({
    db,
    regionId,
    actor,
    access,
    secret: 'a secret of tests',
    ...clock,
  });
  const system: Actor = { kind: 'system', name: 'test' };
  const region = await makeRegion(as(clock.newId(), system), 'fjord');
  const other = await makeRegion(as(clock.newId(), system), 'fjell');
  const root = as(region.regionId, system);
  const [municipality = '', elsewhere = ''] = region.municipalityIds;
  const ownerId = await makePerson(root, 'Marit Sjøli', municipality, 'municipal_owner');
  const neighbourId = await makePerson(root, 'Jonas Neset', elsewhere, 'municipal_owner');
  const facilitatorId = await makePerson(root, 'Elin Vik', elsewhere, 'staff');
  const person = (personId: string, role: string, at: string) =>
    as(region.regionId, { kind: 'person', personId, standing: [{ role, at }] });
  const owner = person(ownerId, 'municipal_owner', municipality);
  const id = sure(
    await startProcess(owner, { placeId: municipality, template: 'future_picture', question: {}, startsOn: '' }),
  );
  sure(await appointFacilitator(owner, id, facilitatorId));
  const process = await found(owner, id);
  const step = process.steps[0];
  if (!step?.joinCode) throw new Error('the first step has no join code');
  return {
    db,
    clock,
    process,
    step,
    code: step.joinCode,
    owner,
    root,
    coordinator: person(region.coordinatorId, 'coordinator', region.placeId),
    places: { region: region.placeId, municipality, elsewhere },
    participant: as(region.regionId, { kind: 'participant' }),
    facilitator: person(facilitatorId, FACILITATOR, id),
    neighbour: person(neighbourId, 'municipal_owner', elsewhere),
    stranger: as(other.regionId, {
      kind: 'person',
      personId: other.coordinatorId,
      standing: [{ role: 'coordinator', at: other.placeId }],
    }),
    readBy: (readers) => letRead(owner, id, readers),
  };
}

async function letRead(owner: Context, id: string, readers: string): Promise<void> {
  const now = await found(owner, id);
  const steps = now.steps.map((step) => ({ ...step, readers }));
  sure(await adaptProcess(owner, id, now.revision, { question: now.question, steps }));
}

async function found(context: Context, id: string): Promise<Process> {
  const process = await read(context, (r) => findProcess(r, id));
  if (!process) throw new Error('no process');
  return process;
}

async function makeRegion(context: Context, slug: string) {
  const municipalities = ['Havnes', 'Innfjord'].map((name) => ({ name, registerNumber: null, form: 'nb' as const }));
  const coordinator = { name: 'Kari Berg', email: `kari@${slug}.example`, userId: `kari-${slug}` };
  return sure(
    await createRegion(context, {
      slug,
      name: slug,
      vision: 'Alle med',
      form: 'nb',
      madeUp: true,
      municipalities,
      coordinator,
    }),
  );
}

async function makePerson(
  context: Context,
  name: string,
  placeId: string,
  role: 'municipal_owner' | 'staff',
): Promise<string> {
  const email = `${name.split(' ')[0]?.toLowerCase()}@fjord.example`;
  return sure(
    await addPerson(context, { name, email, userId: email, positions: [{ placeId, role, from: '2026-01-01' }] }),
  );
}
