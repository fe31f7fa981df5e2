import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { ensureIdentity, joinRegion } from '#platform/auth/identity.server.ts';
import { readConfig } from '#platform/config/config.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { adoptGoal, reviseGoal, setGoal } from '#modules/goals/index.server.ts';
import { approve, contribute, dreamsByIds, hide, makeTheme, withdraw } from '#modules/contributions/index.server.ts';
import {
  acceptInvitation,
  appoint,
  createRegion,
  endPosition,
  invite,
  mergePlaces,
  openPlace,
  positionsOf,
} from '#modules/organisation/index.server.ts';
import { perConcept } from '#modules/pictures/index.ts';
import { adoptPicture, paintPicture } from '#modules/pictures/index.server.ts';
import { adaptProcess, appointFacilitator, findProcess, startProcess } from '#modules/processes/index.server.ts';
import { contextOf, openHouse, type House } from '#wiring/start.server.ts';
import { sure } from '../house/sure.ts';
import type { Storage } from '../house/server.ts';
import type { Course, Spot } from './roles.ts';

/** Everything that an address may name, by what it is called here. */
export interface World {
  places: Record<Spot, string>;
  processes: Record<Course, string>;
  people: Record<string, string>;
  records: Record<string, string>;
  pictureFile: string;
  joinCode: string;
  /** A link to sign in with, for each role that has a login. */
  links: Record<string, string>;
}

const DAY = 86_400_000;
const SLUG = 'utprøving';
export const REGION = 'utproving';

/** Makes the world in an empty place, through the verbs that people use. */
export async function makeWorld(storage: Storage): Promise<World> {
  const { DATABASE_URL, VARDE_DATA } = storage.env;
  const config = { ...readConfig(), databaseUrl: DATABASE_URL || null, dataFolder: VARDE_DATA ?? '', demo: false };
  const house = await openHouse(config);
  try {
    return await fill(house);
  } finally {
    await house.db.close();
  }
}

async function fill(house: House): Promise<World> {
  const { system, places } = await organisation(house);
  const people = await somebodyEach(house, system, places);
  const { processes, records, pictureFile, joinCode } = await processesIn(system, places, people);
  sure(await mergePlaces(system, [places.old], places.school, dayOf(house.now())));
  const links: Record<string, string> = {};
  for (const name of [...Object.keys(people), 'stranger', 'foreigner'].filter((one) => one !== 'invited'))
    links[name] = await house.auth.makeLink(`${name}@example.org`);
  return { places, people, processes, records, pictureFile, joinCode, links };
}

async function organisation(house: House): Promise<{ system: Context; places: Record<Spot, string> }> {
  const system = contextOf(house, house.newId(), { kind: 'system', name: 'test' });
  const earlier = { ...system, now: () => new Date(house.now().getTime() - 30 * DAY) };
  const made = sure(
    await createRegion(earlier, {
      slug: REGION,
      name: SLUG,
      vision: 'Alle med',
      form: 'nb',
      madeUp: true,
      municipalities: ['Nordvik', 'Sørvik'].map((name) => ({ name, registerNumber: null, form: 'nb' as const })),
      coordinator: { name: 'Første', email: 'first@example.org', userId: 'first' },
    }),
  );
  const [north = '', south = ''] = made.municipalityIds;
  const unit = async (name: string, underId: string) =>
    sure(
      await openPlace(earlier, { kind: 'school', underId, name, form: 'nb', owner: 'public', registerNumber: null }),
    );
  const old = await unit('Gamleskolen', north);
  const places = { region: made.placeId, north, south, old, school: '', farm: await unit('Gårdsskolen', south) };
  return { system, places: { ...places, school: await unit('Nyskolen', north) } };
}

/** One person for each role, with a login. */
async function somebodyEach(house: House, system: Context, places: Record<Spot, string>) {
  const people: Record<string, string> = {};
  const enter = async (name: string, role: 'coordinator' | 'municipal_owner' | 'unit_leader' | 'staff', spot: Spot) => {
    const email = `${name}@example.org`;
    const token = randomBytes(16).toString('hex');
    const form = { name: `Navn ${name}`, email, placeId: places[spot], role };
    people[name] = sure(await invite(system, form, token)).id;
    if (name === 'invited') return;
    const userId = await ensureIdentity(house.db, house.newId(), name, email);
    sure(await acceptInvitation(system, token, userId));
    await joinRegion(house.db, userId, system.regionId, people[name]);
  };
  await enter('coordinator', 'coordinator', 'region');
  await enter('northerner', 'municipal_owner', 'north');
  await enter('southerner', 'municipal_owner', 'south');
  await enter('leader', 'unit_leader', 'school');
  await enter('farmer', 'unit_leader', 'farm');
  await enter('teacher', 'staff', 'school');
  await enter('neighbour', 'staff', 'farm');
  for (const name of ['facilitator', 'former']) {
    const earlier = { ...system, now: () => new Date(house.now().getTime() - 10 * DAY) };
    await enter(name, 'staff', 'farm');
    const position = sure(
      await appoint(earlier, places.south, { personId: people[name] ?? '', role: 'staff', from: '', to: '' }),
    );
    await over(system, places, people[name] ?? '', position);
  }
  await enter('invited', 'staff', 'school');
  await ensureIdentity(house.db, house.newId(), 'stranger', 'stranger@example.org');
  await foreign(house);
  return people;
}

/** Ends whatever positions somebody has: the day before today is their last. */
async function over(system: Context, places: Record<Spot, string>, personId: string, position: string): Promise<void> {
  const yesterday = new Date(system.now().getTime() - DAY).toISOString().slice(0, 10);
  sure(await endPosition(system, places.south, position, yesterday));
  for (const one of await read(system, (r) => positionsOf(r, personId)))
    if (one.to === null) sure(await endPosition(system, one.placeId, one.id, yesterday));
}

/** A coordinator of another region. */
async function foreign(house: House): Promise<void> {
  const context = contextOf(house, house.newId(), { kind: 'system', name: 'test' });
  const userId = await ensureIdentity(house.db, house.newId(), 'foreigner', 'foreigner@example.org');
  const made = sure(
    await createRegion(context, {
      slug: 'annen',
      name: 'Annen',
      vision: 'Andre',
      form: 'nb',
      madeUp: true,
      municipalities: [{ name: 'Andrevik', registerNumber: null, form: 'nb' }],
      coordinator: { name: 'Fremmed', email: 'foreigner@example.org', userId },
    }),
  );
  await joinRegion(house.db, userId, context.regionId, made.coordinatorId);
}

async function processesIn(system: Context, places: Record<Spot, string>, people: Record<string, string>) {
  const start = async (placeId: string) =>
    sure(await startProcess(system, { placeId, template: 'future_picture', question: {}, startsOn: '' }));
  const processes = {
    ours: await start(places.school),
    olds: await start(places.old),
    theirs: await start(places.farm),
  };
  sure(await appointFacilitator(system, processes.ours, people['facilitator'] ?? ''));
  const records: Record<string, string> = {};
  const give = async (course: Course, readers: string, name: string, picture: Uint8Array | null = null) => {
    const code = await letRead(system, processes[course], readers);
    const words = `drøm hemmelig${name}merke`;
    const form = { words, stakeholder: 'child', clientId: crypto.randomUUID(), picture, language: 'nb' } as const;
    const given = sure(await contribute(system, code, form));
    records[name] = given.id;
    return given;
  };
  const red = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  await give('ours', 'facilitators', 'facilitators', red);
  await give('ours', 'place', 'place');
  await give('ours', 'region', 'region');
  await give('ours', 'public', 'waiting');
  const { id: open } = await give('ours', 'public', 'public');
  const { id: hidden } = await give('ours', 'public', 'hidden');
  const { slip } = await give('ours', 'public', 'back');
  await give('olds', 'facilitators', 'olds');
  await give('theirs', 'facilitators', 'theirs');
  const joinCode = await letRead(system, processes.ours, 'public');
  sure(await approve(system, [open]));
  sure(await hide(system, [hidden], { reason: 'other', words: 'grunn hemmeligreasonmerke' }));
  sure(await withdraw(system, slip));
  await written(system, processes.ours, records);
  const [shown] = await read(system, (r) => dreamsByIds(r, [records['facilitators'] ?? '']));
  return { processes, records, pictureFile: shown?.pictureId ?? '', joinCode };
}

/** Theme, picture and goals: one version adopted, and a draft after it. */
async function written(system: Context, processId: string, records: Record<string, string>): Promise<void> {
  const theme = {
    concept: 'livsmestring',
    name: 'tema hemmeligthememerke',
    dreamIds: [records['region'] ?? ''],
  } as const;
  records['theme'] = sure(await makeTheme(system, processId, theme));
  const paint = (version: number, headline: string, concept: string) =>
    paintPicture(system, processId, version, {
      headline,
      narrative: headline,
      drawing: null,
      removeDrawing: false,
      drawingAlt: '',
      concepts: perConcept(() => concept),
      themes: perConcept(() => []),
    });
  const adoption = { body: 'Styret', caseReference: 'sak 1/26', adoptedOn: '1.1.2026' };
  const { pictureId } = sure(await paint(0, 'bilde hemmeligadoptedpicturemerke', 'begrep hemmeligadoptedconceptmerke'));
  records['picture'] = pictureId;
  sure(await adoptPicture(system, pictureId, 1, { ...adoption, unplaced: 'leave' }));
  sure(await paint(1, 'bilde hemmeligdraftpicturemerke', 'begrep hemmeligdraftconceptmerke'));
  const goal = (text: string) => ({ text, horizonYear: '2040', signs: ['Alle blir hilst på'], serves: '' });
  const adopted = sure(await setGoal(system, processId, 'livsmestring', goal('mål hemmeligadoptedgoalmerke')));
  records['goal'] = adopted;
  sure(await adoptGoal(system, adopted, 1, adoption));
  sure(await reviseGoal(system, adopted, 1, goal('mål hemmeligdraftversionmerke')));
  records['draft'] = sure(await setGoal(system, processId, 'livsmestring', goal('mål hemmeligdraftgoalmerke')));
}

/** Changes who may read a process's dreams. Gives its join code. */
async function letRead(system: Context, processId: string, readers: string): Promise<string> {
  const process = await read(system, (r) => findProcess(r, processId));
  if (!process) throw new Error('no process');
  const steps = process.steps.map((step) => ({ ...step, readers }));
  sure(await adaptProcess(system, processId, process.revision, { question: process.question, steps }));
  return process.steps.find(({ joinCode }) => joinCode)?.joinCode ?? '';
}
