import { parseDay } from '#platform/i18n/day.ts';
import { counted } from '#wiring/forms.server.ts';
import { organisationView } from './view.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = url.searchParams.get('on') ?? '';
  const day = asked.trim() ? parseDay(asked) : null;
  return {
    view: await organisationView(locals.context, {
      topId: locals.region.placeId,
      day,
      underId: url.searchParams.get('under'),
    }),
    asked: asked.slice(0, 40),
    opened: counted(url, 'opened'),
    changed: counted(url, 'changed'),
    unread: Boolean(asked.trim()) && day === null,
  };
};
