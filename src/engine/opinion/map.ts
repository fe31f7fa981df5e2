import { centred } from './centred.ts';
import { componentsOf, type Components } from './components.ts';
import { countedIn } from './counted-in.ts';
import { groupsOf } from './groups.ts';
import { extremities, placesIn, type Places } from './projection.ts';
import type { Votes } from './votes.ts';

/** Where people stand and in which groups; what waits until it is worked out again. */
export interface OpinionMap {
  /** By comment. */
  center: Float64Array;
  components: Components;
  /** By comment. */
  extremity: Float64Array;
  /** By person, those who are not counted in too. */
  places: Places;
  /** By person; null when not counted in. */
  groupOf: (number | null)[];
  /** How many are in each group, the largest first. */
  sizes: Int32Array;
}

/** What is settled before the map is drawn. */
export interface Given {
  /** By comment: moderated out, or about the conversation itself. */
  out: readonly boolean[];
  /** By person; by the rule when it is not given. */
  counted?: readonly boolean[];
  /** How many groups; the best silhouette decides when it is not given. */
  k?: number;
  /** Components of the map before, to start from. */
  before?: Components;
}

/** The map of a conversation. O(votes) for each of a few dozen steps; what is not voted on costs nothing. */
export function mapOf(votes: Votes, given: Given): OpinionMap {
  const matrix = centred(votes, given.out);
  const components = componentsOf(matrix, given.before);
  const places = placesIn(matrix, components);
  const counted = given.counted ?? countedIn(votes);
  const rows = [...votes.people.keys()].filter((row) => counted[row]);
  const of = (values: Float64Array): Float64Array => Float64Array.from(rows, (row) => values[row] ?? 0);
  const points = { x: of(places.x), y: of(places.y), weight: new Float64Array(rows.length).fill(1) };
  const groups = groupsOf(points, given.k);
  const groupOf: (number | null)[] = votes.people.map(() => null);
  rows.forEach((row, at) => (groupOf[row] = groups.groupOf[at] ?? null));
  const extremity = extremities(matrix, components);
  return { center: matrix.center, components, extremity, places, groupOf, sizes: groups.sizes };
}
