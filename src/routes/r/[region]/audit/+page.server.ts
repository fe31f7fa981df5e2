import { error } from '@sveltejs/kit';
import { m } from '#messages';
import { auditView } from './view.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = url.searchParams.get('before') ?? '';
  const before = /^\d{1,15}$/.test(asked) ? Number(asked) : null;
  if (!locals.person) error(403);
  const at = { top: locals.region.placeId, self: locals.person.id, base: `/r/${locals.region.slug}` };
  return { ...(await auditView(locals.context, at, before)), crumb: m.audit_title() };
};
