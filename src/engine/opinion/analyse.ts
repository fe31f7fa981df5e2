import type { Components } from './components.ts';
import { mapOf, type OpinionMap } from './map.ts';
import { Standing, type Mark } from './standing.ts';
import { votesOf, type Cast, type Votes } from './votes.ts';
import { inOrder } from '../order.ts';

/** What is settled beforehand; ids throughout. */
export interface Asked {
  /** Comments that are moderated out. */
  out?: ReadonlySet<string>;
  /** Comments about the conversation itself. */
  meta?: ReadonlySet<string>;
  /** People who are counted in; by the rule of `countedIn` when it is not given. */
  counted?: ReadonlySet<string>;
  /** By person, a group that is given; the statistics follow these then, and not the groups of the map. */
  groups?: ReadonlyMap<string, string>;
  /** How many groups the map has. */
  k?: number;
  /** Components of the map before, to start from. */
  before?: Components;
}

export interface Opinion {
  votes: Votes;
  map: OpinionMap;
  /** What the groups are called: as given, else "0", "1", … from the largest. */
  groups: readonly string[];
  /** By person: a place in `groups`; null for who stands in none. */
  groupOf: readonly (number | null)[];
  /** By group: how many of the people who voted. */
  sizes: readonly number[];
  standing: Standing;
}

/** The whole analysis of a conversation, from votes in the order in which they were cast. */
export function opinionOf(casts: readonly Cast[], asked: Asked = {}): Opinion {
  const votes = votesOf(casts);
  const { counted, k, before } = asked;
  const map = mapOf(votes, {
    out: votes.comments.map((comment) => Boolean(asked.out?.has(comment) || asked.meta?.has(comment))),
    ...(counted && { counted: votes.people.map((person) => counted.has(person)) }),
    ...(k !== undefined && { k }),
    ...(before && { before }),
  });
  const { groups, groupOf } = asked.groups ? given(votes, asked.groups) : found(map);
  const marks = votes.comments.map((comment, at) => ({
    out: asked.out?.has(comment) ?? false,
    meta: asked.meta?.has(comment) ?? false,
    extremity: map.extremity[at] ?? 0,
  }));
  const sizes = groups.map((_, group) => groupOf.filter((own) => own === group).length);
  return { votes, map, groups, groupOf, sizes, standing: standingOf(votes, groupOf, groups.length, marks) };
}

type Grouped = Pick<Opinion, 'groups' | 'groupOf'>;

function given({ people }: Votes, groupOf: ReadonlyMap<string, string>): Grouped {
  const groups = inOrder(people.flatMap((person) => groupOf.get(person) ?? []));
  const placeOf = new Map(groups.map((group, place) => [group, place]));
  return { groups, groupOf: people.map((person) => placeOf.get(groupOf.get(person) ?? '') ?? null) };
}

function found({ groupOf, sizes }: OpinionMap): Grouped {
  return { groups: Array.from(sizes, (_, group) => String(group)), groupOf };
}

/** Where everybody stands by all votes at once. O(votes). */
function standingOf(
  { starts, columns, values }: Votes,
  groupOf: readonly (number | null)[],
  groups: number,
  marks: readonly Mark[],
): Standing {
  const standing = new Standing(marks, groups);
  groupOf.forEach((group, row) => {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++)
      standing.count(group, columns[at] ?? 0, (values[at] ?? 0) as -1 | 0 | 1);
  });
  return standing;
}
