import { joinRegion, membershipsOf } from '#platform/auth/identity.server.ts';
import { regionsInDirectory } from '#platform/db/directory.server.ts';
import { read } from '#platform/db/work.server.ts';
import { admitEmployee, openPlacesByNumbers, unitsNewTo, type Employee } from '#modules/organisation/index.server.ts';
import { contextOf, type House } from './start.server.ts';

/**
 * Lets an employee in as staff of the units of the register where they work and have never been anything, in every
 * region. What another system says gives no other role, and gives nobody back a position that has ended.
 */
export async function letInEmployee(house: House, employee: Employee): Promise<void> {
  if (employee.worksAt.length === 0) return;
  const mine = new Map((await membershipsOf(house.db, employee.userId)).map((one) => [one.regionId, one.personId]));
  for (const { regionId } of await regionsInDirectory(house.db)) {
    const context = contextOf(house, regionId, { kind: 'system', name: 'sign-in' });
    const personId = mine.get(regionId);
    const fresh = await read(context, (r) =>
      personId ? unitsNewTo(r, personId, employee.worksAt) : openPlacesByNumbers(r, employee.worksAt),
    );
    if (fresh.length === 0) continue;
    const admitted = await admitEmployee(context, employee);
    if (admitted.ok) await joinRegion(house.db, employee.userId, regionId, admitted.value);
  }
}
