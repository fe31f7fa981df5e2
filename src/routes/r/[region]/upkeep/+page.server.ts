import { m } from '#messages';
import { upkeepView } from './view.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  upkeep: await upkeepView(locals.house, locals.context),
  crumb: m.upkeep_title(),
});
