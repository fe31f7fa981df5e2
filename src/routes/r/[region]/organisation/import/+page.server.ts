import type { Actions } from '@sveltejs/kit';
import { m } from '#messages';
import { read } from '#platform/db/work.server.ts';
import { allPlaces, importPlaces, previewImport } from '#modules/organisation/index.server.ts';
import { importActions } from '#wiring/import-actions.server.ts';
import { placesProposal } from '#wiring/import-view.server.ts';
import { readUnits } from '#wiring/incoming.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ crumb: m.import_title() });

export const actions: Actions = importActions({
  understand: readUnits,
  preview: previewImport,
  take: importPlaces,
  proposal: async (context, plan, file) => placesProposal(plan, file, await read(context, allPlaces)),
  after: ({ opened, changed }) => `/organisation?opened=${opened.length}&changed=${changed.length}`,
});
