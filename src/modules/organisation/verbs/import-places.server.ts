import type { Context } from '#platform/db/context.server.ts';
import { waitInLine } from '#platform/db/line.server.ts';
import { read, write, type Read, type Write } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { insertRecords, updateTitle } from '#modules/thread/index.server.ts';
import { planImport, type Changed, type ImportPlan } from '../rules/import-plan.ts';
import type { Incoming } from '../rules/incoming.ts';
import { successions } from '../store/history.server.ts';
import { allPlaces, findPlace, getRegion, insertPlaces, updatePaths, updatePlace } from '../store/places.server.ts';
import { remember } from './shape-place.server.ts';
import { shut } from './close-place.server.ts';

/** What an import would do, without doing it. */
export function previewImport(context: Context, incoming: Incoming): Promise<Outcome<ImportPlan>> {
  return read(context, (r) => planFor(r, incoming));
}

/** Takes places in, all or none: with one row that cannot be, nothing is changed. Gives what was done. */
export function importPlaces(context: Context, incoming: Incoming): Promise<Outcome<ImportPlan>> {
  return write(context, 'organisation.import_places', async (w) => {
    await waitInLine(w, 'organisation');
    const plan = await planFor(w, incoming);
    if (!plan.ok) return plan;
    const { problems, opened, changed } = plan.value;
    if (problems.length > 0) return refuse('import_problems', undefined, { count: problems.length });
    await openAll(w, opened);
    for (const one of changed) {
      const outcome = await alter(w, one);
      if (!outcome.ok) return outcome;
    }
    return plan;
  });
}

async function planFor(r: Read, incoming: Incoming): Promise<Outcome<ImportPlan>> {
  const region = await getRegion(r);
  if (!region) return refuse('organisation_unknown_place');
  if (!(await r.may('organisation.shape', { placeId: region.placeId }))) return refuse('access_denied');
  const succeeded = new Set((await successions(r)).map(({ fromId }) => fromId));
  return done(planImport(incoming, { places: await allPlaces(r), succeeded, today: dayOf(r.at) }));
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

async function alter(w: Write, { before, after, what }: Changed): Promise<Outcome<null>> {
  const today = dayOf(w.at);
  w.about(before.id);
  if ((what.includes('name') || what.includes('moved')) && before.openedOn < today) await remember(w, before, today);
  await updatePlace(w, { ...after, closedOn: what.includes('closed') ? null : after.closedOn });
  if (what.includes('name')) await updateTitle(w, after.id, after.name);
  if (what.includes('moved')) await updatePaths(w, after.id, (await findPlace(w, after.parentId ?? ''))?.path ?? []);
  if (!what.includes('closed')) return done(null);
  const closed = await shut(w, { ...after, closedOn: null }, today);
  return closed.ok ? done(null) : closed;
}
