import { redirect } from '@sveltejs/kit';
import { membershipsOf } from '#platform/auth/identity.server.ts';
import { regionsInDirectory } from '#platform/db/directory.server.ts';
import type { PageServerLoad } from './$types';

/** Straight to the one region there is to go to; with several, a choice; with none, how to begin. */
export const load: PageServerLoad = async ({ locals }) => {
  const all = await regionsInDirectory(locals.house.db);
  const mine = locals.user ? await membershipsOf(locals.house.db, locals.user.id) : [];
  const own = all.filter((region) => mine.some((one) => one.regionId === region.regionId));
  const regions = own.length > 0 ? own : all;
  if (regions.length === 1) redirect(303, `/r/${regions[0]?.code}`);
  return { regions: regions.map((region) => region.code) };
};
