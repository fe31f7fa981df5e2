import type { Context } from '#platform/db/context.server.ts';
import { read, type Read } from '#platform/db/work.server.ts';
import type { Goal } from '#modules/goals/index.ts';
import { goalsOfRegion, tagsOf } from '#modules/goals/index.server.ts';
import type { Place } from '#modules/organisation/index.ts';
import { openPlacesById } from '#modules/organisation/index.server.ts';
import { standingVersion } from '#modules/pictures/index.ts';
import { CONCEPTS, type Concept } from '#modules/processes/index.ts';
import { tiesFrom } from '#modules/thread/index.server.ts';

/** A goal with those that serve it, by place. */
export interface Aligned {
  id: string;
  text: string;
  concept: Concept;
  place: Pick<Place, 'id' | 'name' | 'kind' | 'form'>;
  adopted: boolean;
  tags: string[];
  servedBy: Aligned[];
  /** It is, or holds, a goal of a place that the reader belongs to. */
  own: boolean;
}

export interface Alignment {
  /** Goals of the region, with all that serve them. */
  region: Aligned[];
  /** Goals further down that serve none above, by place. */
  alone: Aligned[];
  count: number;
}

/** How the goals of a region hang together, as far as the reader may see them. `tag`: only those that carry it. */
export async function alignmentView(context: Context, tag: string): Promise<Alignment> {
  return read(context, async (r) => {
    const everywhere = await goalsOfRegion(r);
    const placeIds = new Set(everywhere.map(({ placeId }) => placeId));
    const places = await openPlacesById(r, [...placeIds]);
    const goals = everywhere.filter(({ placeId }) => places.has(placeId));
    const nodes = await nodesOf(r, goals, places, ownPlaces(context));
    const top = await hungUp(r, nodes);
    const region = top.filter(({ place }) => place.kind === 'region');
    const alone = top.filter(({ place }) => place.kind !== 'region');
    const kept = (some: Aligned[]) => some.flatMap((one) => tagged(one, tag) ?? []);
    return { region: kept(region).sort(byText), alone: kept(alone).sort(byPlace), count: goals.length };
  });
}

async function nodesOf(
  r: Read,
  goals: readonly Goal[],
  places: ReadonlyMap<string, Place>,
  own: ReadonlySet<string>,
): Promise<Map<string, Aligned>> {
  const tags = await tagsOf(
    r,
    goals.map(({ id }) => id),
  );
  const nodes = new Map<string, Aligned>();
  for (const goal of goals) {
    const place = places.get(goal.placeId);
    const shown = standingVersion(goal.versions, goal.adoptions);
    if (!place || !shown) continue;
    nodes.set(goal.id, {
      id: goal.id,
      text: shown.text,
      concept: goal.concept,
      place: { id: place.id, name: place.name, kind: place.kind, form: place.form },
      adopted: goal.adoptions.some(({ version }) => version === shown.version),
      tags: tags.get(goal.id) ?? [],
      servedBy: [],
      own: own.has(place.id),
    });
  }
  return nodes;
}

/** Hangs each goal under the one it serves, and gives those that serve none the reader may see. */
async function hungUp(r: Read, nodes: ReadonlyMap<string, Aligned>): Promise<Aligned[]> {
  const above = new Map((await tiesFrom(r, 'serves', [...nodes.keys()])).map(({ from, to }) => [from, to]));
  const top: Aligned[] = [];
  for (const node of nodes.values()) {
    const over = nodes.get(above.get(node.id) ?? '');
    if (over) over.servedBy.push(node);
    else top.push(node);
  }
  for (const node of nodes.values()) node.servedBy.sort(byPlace);
  const mark = (node: Aligned): boolean => (node.own = node.servedBy.map(mark).some(Boolean) || node.own);
  top.forEach(mark);
  return top;
}

/** A goal with those below it that carry a tag; null when neither it nor any below does. */
function tagged(node: Aligned, tag: string): Aligned | null {
  if (tag === '') return node;
  const servedBy = node.servedBy.flatMap((one) => tagged(one, tag) ?? []);
  return node.tags.includes(tag) || servedBy.length > 0 ? { ...node, servedBy } : null;
}

function ownPlaces({ actor }: Context): Set<string> {
  return new Set(actor.kind === 'person' ? actor.standing.map(({ at }) => at) : []);
}

/** As the main concepts are always told, and by the alphabet within each. */
function byText(one: Aligned, other: Aligned): number {
  return CONCEPTS.indexOf(one.concept) - CONCEPTS.indexOf(other.concept) || one.text.localeCompare(other.text, 'nb');
}

function byPlace(one: Aligned, other: Aligned): number {
  return one.place.name.localeCompare(other.place.name, 'nb') || byText(one, other);
}
