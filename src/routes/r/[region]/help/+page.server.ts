import { m } from '#messages';
import { GUIDES } from './guides.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  guides: GUIDES.map(({ key, title }) => ({ key, title })),
  crumb: m.shell_help(),
});
