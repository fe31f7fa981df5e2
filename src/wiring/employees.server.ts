import { joinRegion, membershipsOf } from '#platform/auth/identity.server.ts';
import { regionsInDirectory } from '#platform/db/directory.server.ts';
import { read } from '#platform/db/work.server.ts';
import { admitEmployee, openPlacesByNumbers, type Employee } from '#modules/organisation/index.server.ts';
import { contextOf, type House } from './start.server.ts';

/**
 * Lets an employee in as staff of the units of the register where they work, in every region where they are nobody
 * yet. What another system says gives no other role, and gives nobody back a position that has ended.
 */
export async function letInEmployee(house: House, employee: Employee): Promise<void> {
  if (employee.worksAt.length === 0) return;
  const known = new Set((await membershipsOf(house.db, employee.userId)).map((one) => one.regionId));
  const regions = await regionsInDirectory(house.db);
  for (const { regionId } of regions.filter((one) => !known.has(one.regionId))) {
    const context = contextOf(house, regionId, { kind: 'system', name: 'sign-in' });
    const places = await read(context, (r) => openPlacesByNumbers(r, employee.worksAt));
    if (places.length === 0) continue;
    const admitted = await admitEmployee(context, employee);
    if (admitted.ok) await joinRegion(house.db, employee.userId, regionId, admitted.value);
  }
}
