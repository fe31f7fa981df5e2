import { beforeEach, expect, it } from 'vitest';
import { ensureIdentity, membershipsOf } from '#platform/auth/identity.server.ts';
import { read } from '#platform/db/work.server.ts';
import { sql } from '#platform/db/sql.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import {
  admitEmployee,
  closePlace,
  endPosition,
  openPlace,
  positionsOf,
  type Employee,
} from '#modules/organisation/index.server.ts';
import { letInEmployee } from './employees.server.ts';
import type { House } from './start.server.ts';

const SCHOOL = '999888777';

let world: Gathered;
let house: House;
let school: string;
let employee: Employee;

beforeEach(async () => {
  world = await aGathering();
  const { db, clock } = world;
  house = { db, ...clock, secret: 'a secret of tests' } as unknown as House;
  school = await open(SCHOOL, 'Havnes skole');
  const userId = await ensureIdentity(db, clock.newId(), 'Una Li', 'una@nowhere.invalid');
  employee = { userId, name: 'Una Li', email: 'una@havnes.example', worksAt: ['987654321', SCHOOL] };
});

async function open(registerNumber: string, name: string): Promise<string> {
  const form = { kind: 'school', name, form: 'nb', owner: 'public', registerNumber } as const;
  return sure(await openPlace(world.root, { ...form, underId: world.places.municipality }));
}

async function positions() {
  const [mine] = await membershipsOf(world.db, employee.userId);
  return mine ? read(world.root, (r) => positionsOf(r, mine.personId)) : [];
}

const verbs = (verb: string) =>
  read(world.root, (r) => r.rows(sql`select actor from platform.audit where verb = ${verb}`));

it('makes an employee staff of the unit in the register, once, and nothing more', async () => {
  await letInEmployee(house, employee);
  await letInEmployee(house, employee);
  expect(await positions()).toMatchObject([{ placeId: school, role: 'staff', from: '2026-11-02', to: null }]);
  expect(await verbs('organisation.admit_employee')).toEqual([{ actor: 'system:sign-in' }]);
});

it('lets nobody in where no unit carries the number, nor where it has closed', async () => {
  await letInEmployee(house, { ...employee, worksAt: ['987654321'] });
  await letInEmployee(house, { ...employee, worksAt: [] });
  sure(await closePlace(world.root, school, '2026-11-02'));
  world.clock.pass(5 * 86_400_000);
  await letInEmployee(house, employee);
  expect(await positions()).toEqual([]);
  expect(await verbs('organisation.admit_employee')).toEqual([]);
});

it('gives nobody back a position that has ended', async () => {
  await letInEmployee(house, employee);
  const [one] = await positions();
  sure(await endPosition(world.root, school, one?.id ?? '', '2026-11-02'));
  world.clock.pass(5 * 86_400_000);
  await letInEmployee(house, employee);
  expect(await positions()).toMatchObject([{ to: '2026-11-02' }]);
});

it('makes them staff of another unit too, when their employer says so later', async () => {
  await letInEmployee(house, employee);
  const other = await open('999888666', 'Innfjord skole');
  world.clock.pass(86_400_000);
  await letInEmployee(house, { ...employee, worksAt: [SCHOOL, '999888666'] });
  await letInEmployee(house, { ...employee, worksAt: ['999888666'] });
  expect((await positions()).map(({ placeId, to }) => [placeId, to]).toSorted()).toEqual(
    [
      [school, null],
      [other, null],
    ].toSorted(),
  );
  expect(await verbs('organisation.admit_employee')).toHaveLength(2);
});

it('leaves a person with that address to whoever it is', async () => {
  const email = 'marit@fjord.example'; // the owner of the municipality
  await letInEmployee(house, { ...employee, email });
  expect(await membershipsOf(world.db, employee.userId)).toEqual([]);
});

it('makes one person of two sign-ins at once, and finishes what was broken off', async () => {
  await Promise.all([letInEmployee(house, employee), letInEmployee(house, employee)]);
  expect(await positions()).toHaveLength(1);
  const [before] = await membershipsOf(world.db, employee.userId);
  await world.db.rows(sql`delete from login.membership where user_id = ${employee.userId}`);
  await letInEmployee(house, employee);
  expect(await membershipsOf(world.db, employee.userId)).toEqual([before]);
});

it('lets the system do it, and people only at places that they shape', async () => {
  expect(await admitEmployee(world.owner, employee)).toMatchObject({ ok: true });
  const other = { ...employee, userId: 'another', email: 'another@havnes.example' };
  for (const context of [world.neighbour, world.participant, world.facilitator]) {
    expect(await admitEmployee(context, other)).toEqual({ ok: false, refused: 'access_denied' });
  }
});
