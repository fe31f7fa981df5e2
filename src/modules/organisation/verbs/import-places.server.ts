import { createHash } from 'node:crypto';
import type { Context } from '#platform/db/context.server.ts';
import { waitInLine } from '#platform/db/line.server.ts';
import { read, write, type Read, type Write } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { insertRecords, updateTitles } from '#modules/thread/index.server.ts';
import { planImport, planKey, type Changed, type ImportPlan } from '../rules/import-plan.ts';
import type { Incoming } from '../rules/incoming.ts';
import { successions } from '../store/history.server.ts';
import { endTermsAt } from '../store/positions.server.ts';
import { allPlaces, getRegion, insertPlaces, updatePaths, updatePlaces } from '../store/places.server.ts';
import { remember } from './shape-place.server.ts';

/** What an import would do, and a mark by which the same plan is known again. */
export interface ImportPreview extends ImportPlan {
  mark: string;
}

/** What an import would do, without doing it. */
export function previewImport(context: Context, incoming: Incoming): Promise<Outcome<ImportPreview>> {
  return read(context, (r) => planFor(r, incoming));
}

/**
 * Takes places in, all or none: with one row that cannot be, nothing is changed. With the mark of a preview, only if
 * the same would still be done. Gives what was done.
 */
export function importPlaces(context: Context, incoming: Incoming, mark?: string): Promise<Outcome<ImportPreview>> {
  return write(context, 'organisation.import_places', async (w) => {
    await waitInLine(w, 'organisation');
    const plan = await planFor(w, incoming);
    if (!plan.ok) return plan;
    const { problems, opened, changed } = plan.value;
    if (problems.length > 0) return refuse('import_problems', undefined, { count: problems.length });
    if (mark !== undefined && mark !== plan.value.mark) return refuse('import_changed_meanwhile');
    await openAll(w, opened);
    await changeAll(w, changed);
    return plan;
  });
}

async function planFor(r: Read, incoming: Incoming): Promise<Outcome<ImportPreview>> {
  const region = await getRegion(r);
  if (!region) return refuse('organisation_unknown_place');
  if (!(await r.may('organisation.shape', { placeId: region.placeId }))) return refuse('access_denied');
  const succeeded = new Set((await successions(r)).map(({ fromId }) => fromId));
  const plan = planImport(incoming, { places: await allPlaces(r), succeeded, today: dayOf(r.at) });
  return done({ ...plan, mark: createHash('sha256').update(planKey(plan)).digest('base64url') });
}

async function openAll(w: Write, opened: ImportPlan['opened']): Promise<void> {
  const today = dayOf(w.at);
  const places = opened.map((one) => ({
    id: w.newId(),
    kind: one.kind,
    parentId: one.parentId,
    name: one.name,
    form: one.form ?? 'nb',
    owner: one.owner ?? 'public',
    ownerName: one.ownerName,
    registerNumber: one.registerNumber,
    openedOn: today,
  }));
  await insertRecords(
    w,
    places.map(({ id, name }) => ({ id, kind: 'place', placeId: id, title: name })),
  );
  await insertPlaces(w, places);
  w.about(...places.map(({ id }) => id));
}

async function changeAll(w: Write, changed: readonly Changed[]): Promise<void> {
  const today = dayOf(w.at);
  const those = (what: Changed['what'][number]) => changed.filter((one) => one.what.includes(what));
  const were = changed.filter(
    ({ before, what }) => before.openedOn < today && (what.includes('name') || what.includes('moved')),
  );
  await remember(
    w,
    were.map(({ before }) => before),
    today,
  );
  await updatePlaces(
    w,
    changed.map(({ after }) => after),
  );
  await updateTitles(
    w,
    those('name').map(({ after }) => ({ id: after.id, title: after.name })),
  );
  const [centres, others] = ['centre', 'other'].map((which) =>
    those('moved').filter(({ after }) => (after.kind === 'centre') === (which === 'centre')),
  );
  for (const some of [centres, others])
    await updatePaths(
      w,
      (some ?? []).map(({ after }) => after.id),
    );
  await endTermsAt(
    w,
    those('closed').map(({ after }) => after.id),
    today,
  );
  w.about(...changed.map(({ after }) => after.id));
}
