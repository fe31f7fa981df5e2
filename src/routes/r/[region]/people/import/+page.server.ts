import type { Actions } from '@sveltejs/kit';
import { m } from '#messages';
import { importPeople, previewPeople } from '#modules/organisation/index.server.ts';
import { importActions } from '#wiring/import-actions.server.ts';
import { peopleProposal } from '#wiring/import-view.server.ts';
import { readPeople } from '#wiring/incoming.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ crumb: m.import_people_title() });

export const actions: Actions = importActions({
  understand: readPeople,
  preview: previewPeople,
  take: importPeople,
  proposal: (_context, plan, file) => Promise.resolve(peopleProposal(plan, file)),
  after: ({ given }) => `/people?given=${given.length}`,
});
