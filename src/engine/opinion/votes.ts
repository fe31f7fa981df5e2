import { inOrder } from '../order.ts';

/** Agree 1, disagree -1, pass 0. */
export type Vote = -1 | 0 | 1;

/** One vote as it was cast. */
export interface Cast {
  person: string;
  comment: string;
  vote: Vote;
}

/**
 * Who voted what, by person, and nothing where nobody voted. People and comments stand in the order of their ids;
 * the votes of person `i` are those from `starts[i]` up to `starts[i + 1]`, in the order of comments.
 */
export interface Votes {
  people: readonly string[];
  comments: readonly string[];
  starts: Int32Array;
  /** Places in `comments`. */
  columns: Int32Array;
  values: Int8Array;
}

const NONE = -2;

/** The last vote of each person on each comment; `casts` stand in the order in which they were given. O(votes). */
export function votesOf(casts: readonly Cast[]): Votes {
  const people = numbered(casts.length, (at) => (casts[at] as Cast).person);
  const comments = numbered(casts.length, (at) => (casts[at] as Cast).comment);
  const order = groupedBy(people.numbers, people.ids.length);
  const starts = new Int32Array(people.ids.length + 1);
  const columns = new Int32Array(casts.length);
  const values = new Int8Array(casts.length);
  const last = new Int8Array(comments.ids.length).fill(NONE);
  let at = 0;
  for (let row = 0, next = 0; row < people.ids.length; row++) {
    const from = at;
    for (; next < order.length && people.numbers[order[next] ?? 0] === row; next++) {
      const cast = order[next] ?? 0;
      const column = comments.numbers[cast] ?? 0;
      if (last[column] === NONE) columns[at++] = column;
      last[column] = (casts[cast] as Cast).vote;
    }
    columns.subarray(from, at).sort();
    for (let own = from; own < at; own++) {
      const column = columns[own] ?? 0;
      values[own] = last[column] ?? 0;
      last[column] = NONE;
    }
    starts[row + 1] = at;
  }
  return {
    people: people.ids,
    comments: comments.ids,
    starts,
    columns: columns.slice(0, at),
    values: values.slice(0, at),
  };
}

/** Each id once, in order, and for each place in the list which of them stands there. */
function numbered(count: number, idAt: (at: number) => string): { ids: string[]; numbers: Int32Array } {
  const known = new Map<string, number>();
  const numbers = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const id = idAt(at);
    let number = known.get(id);
    if (number === undefined) known.set(id, (number = known.size));
    numbers[at] = number;
  }
  const ids = inOrder(known.keys());
  const ordered = new Int32Array(known.size);
  ids.forEach((id, place) => (ordered[known.get(id) ?? 0] = place));
  return { ids, numbers: numbers.map((number) => ordered[number] ?? 0) };
}

/** How many comments each person has voted on, passes too. */
export function votesByPerson({ people, starts }: Votes): Int32Array {
  return Int32Array.from(people, (_, row) => (starts[row + 1] ?? 0) - (starts[row] ?? 0));
}

/** The places of `keys` in the order of the keys, equal ones as they stood: a counting sort. */
function groupedBy(keys: Int32Array, count: number): Int32Array {
  const next = new Int32Array(count + 1);
  for (const key of keys) next[key + 1] = (next[key + 1] ?? 0) + 1;
  for (let key = 0; key < count; key++) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const order = new Int32Array(keys.length);
  keys.forEach((key, place) => {
    const at = next[key] ?? 0;
    order[at] = place;
    next[key] = at + 1;
  });
  return order;
}
