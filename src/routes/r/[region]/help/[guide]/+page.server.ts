import { error } from '@sveltejs/kit';
import { GUIDES } from '../guides.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const guide = GUIDES.find(({ key }) => key === params.guide);
  if (!guide) error(404);
  return { guide, crumb: guide.title };
};
