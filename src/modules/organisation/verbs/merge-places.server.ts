import type { Context } from '#platform/db/context.server.ts';
import { waitInLine } from '#platform/db/line.server.ts';
import { isId, write, type Write } from '#platform/db/work.server.ts';
import { addDays, parseDay } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { wouldCircle, type Succession } from '../rules/history.ts';
import { isOpen, isUnit, type Place } from '../rules/place.ts';
import type { PlaceForm } from '../rules/place-form.ts';
import { insertSuccession, successions } from '../store/history.server.ts';
import { findPlace } from '../store/places.server.ts';
import { shut } from './close-place.server.ts';
import { enterPlace } from './open-place.server.ts';

/** Into one that is there, by id, or a new one. */
export type Into = string | Omit<PlaceForm, 'openedOn'>;

/** Makes several units one from a day (as people write it). They close the day before. Gives the successor's id. */
export function mergePlaces(
  context: Context,
  fromIds: readonly string[],
  into: Into,
  on: string,
): Promise<Outcome<string>> {
  return write(context, 'organisation.merge_places', async (w) => {
    const sources = [...new Set(fromIds)];
    if (typeof into === 'string' && sources.includes(into)) return refuse('organisation_into_itself', 'into');
    if (sources.length < (typeof into === 'string' ? 1 : 2)) return refuse('organisation_merge_few', 'from');
    const gone = await succeed(w, sources, [into], on);
    return gone.ok ? done(gone.value[0] ?? '') : gone;
  });
}

/** Makes one unit several new ones from a day. It closes the day before. Gives the successors' ids. */
export function splitPlace(
  context: Context,
  fromId: string,
  into: readonly Into[],
  on: string,
): Promise<Outcome<string[]>> {
  return write(context, 'organisation.split_place', async (w) => {
    if (into.length < 2) return refuse('organisation_split_few', 'into');
    return succeed(w, [fromId], into, on);
  });
}

async function succeed(
  w: Write,
  fromIds: readonly string[],
  into: readonly Into[],
  on: string,
): Promise<Outcome<string[]>> {
  const day = parseDay(on);
  if (!day) return refuse('organisation_day', 'on');
  await waitInLine(w, 'organisation');
  const sources: Place[] = [];
  for (const id of fromIds) {
    const source = await unitToShape(w, id);
    if (!source.ok) return source;
    if (!isOpen(source.value, addDays(day, -1)))
      return refuse('organisation_not_open', 'from', { name: source.value.name });
    sources.push(source.value);
  }
  const targets: string[] = [];
  for (const one of into) {
    const target = typeof one === 'string' ? await existing(w, one, day) : await opened(w, one, on);
    if (!target.ok) return target;
    targets.push(target.value);
  }
  const added = sources.flatMap(({ id }) => targets.map((toId): Succession => ({ fromId: id, toId, on: day })));
  if (wouldCircle(added, await successions(w))) return refuse('organisation_circle', 'into');
  for (const source of sources) {
    const closed = await shut(w, source, addDays(day, -1));
    if (!closed.ok) return closed;
  }
  for (const one of added) await insertSuccession(w, one);
  w.about(...fromIds, ...targets);
  return done(targets);
}

async function unitToShape(w: Write, id: string): Promise<Outcome<Place>> {
  const place = isId(id) ? await findPlace(w, id) : null;
  if (!place || !isUnit(place.kind)) return refuse('organisation_unknown_place');
  return (await w.may('organisation.shape', { placeId: id })) ? done(place) : refuse('access_denied');
}

async function existing(w: Write, id: string, day: string): Promise<Outcome<string>> {
  const target = await unitToShape(w, id);
  if (!target.ok) return target;
  return isOpen(target.value, day) ? done(id) : refuse('organisation_not_open', 'into', { name: target.value.name });
}

async function opened(w: Write, form: Omit<PlaceForm, 'openedOn'>, on: string): Promise<Outcome<string>> {
  const above = isId(form.underId) ? await findPlace(w, form.underId) : null;
  if (!above) return refuse('organisation_unknown_place', 'underId');
  if (!(await w.may('organisation.shape', { placeId: above.id }))) return refuse('access_denied');
  return enterPlace(w, above, { ...form, openedOn: on });
}
