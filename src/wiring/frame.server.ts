import type { RequestEvent } from '@sveltejs/kit';
import { isId, read, type Read } from '#platform/db/work.server.ts';
import type { Place } from '#modules/organisation/index.ts';
import { findPlace, placesById } from '#modules/organisation/index.server.ts';
import { findProcess } from '#modules/processes/index.server.ts';
import { findRecord } from '#modules/thread/index.server.ts';

/** A place as the shell shows it. */
export interface FramePlace {
  id: string;
  name: string;
  kind: Place['kind'];
  href: string;
  /** The name of what it lies under. */
  under: string;
}

export interface Frame {
  /** The place that the page is about. */
  place: FramePlace;
  /** From the region down to the place. */
  above: FramePlace[];
  /** The reader's own places. */
  own: FramePlace[];
}

/** What stands around a page of the region: the place it is about, the way down to it, and the reader's own places. */
export async function frameOf(event: RequestEvent): Promise<Frame> {
  const { locals, params } = event;
  const { region, context } = locals;
  const ownIds = context.actor.kind === 'person' ? context.actor.standing.map((one) => one.at) : [];
  return read(context, async (r) => {
    const own = await placesById(r, ownIds);
    const placeId = (await placeInQuestion(r, params)) ?? [...own.keys()][0] ?? region.placeId;
    const place = await findPlace(r, placeId);
    const path = await placesById(r, place?.path ?? [region.placeId]);
    const all = new Map([...own, ...path]);
    const frame = (id: string): FramePlace[] => {
      const found = all.get(id);
      if (!found) return [];
      const under = found.parentId ? (all.get(found.parentId)?.name ?? region.name) : '';
      return [{ id, name: found.name, kind: found.kind, href: `/r/${region.slug}/place/${id}`, under }];
    };
    const above = (place?.path ?? [region.placeId]).flatMap(frame);
    const last = above.at(-1);
    if (!last) throw new Error('the region has no place');
    return { place: last, above, own: [...own.keys()].flatMap(frame) };
  });
}

/** The place of whatever the address names. */
async function placeInQuestion(r: Read, params: Partial<Record<string, string>>): Promise<string | null> {
  const { place, process } = params;
  if (isId(place)) return (await findPlace(r, place))?.id ?? null;
  if (isId(process)) return (await findProcess(r, process))?.placeId ?? null;
  const record = params['record'] ?? params['picture'] ?? params['goal'];
  return isId(record) ? ((await findRecord(r, record))?.placeId ?? null) : null;
}
