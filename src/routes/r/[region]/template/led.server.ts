import { read } from '#platform/db/work.server.ts';
import { LEADING } from '#modules/organisation/index.ts';
import { placesById } from '#modules/organisation/index.server.ts';

/** Places that the reader answers for, and so may make templates at. */
export async function ledPlaces({ context }: App.Locals): Promise<{ id: string; name: string }[]> {
  const { actor } = context;
  if (actor.kind !== 'person') return [];
  const ids = actor.standing.filter(({ role }) => (LEADING as readonly string[]).includes(role)).map(({ at }) => at);
  const places = await read(context, (r) => placesById(r, ids));
  return [...places.values()].map(({ id, name }) => ({ id, name }));
}
