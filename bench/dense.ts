import type { Cast } from '#engine/opinion/votes.ts';

/** What the engine is measured beside: the same map, written down straight from its formulas over a full matrix. */
export function denseMap(casts: readonly Cast[]): { x: Float64Array; y: Float64Array } {
  const people = [...new Set(casts.map(({ person }) => person))];
  const comments = [...new Set(casts.map(({ comment }) => comment))];
  const rowOf = new Map(people.map((person, row) => [person, row]));
  const columnOf = new Map(comments.map((comment, column) => [comment, column]));
  const full = people.map(() => new Float64Array(comments.length).fill(NaN));
  for (const { person, comment, vote } of casts)
    (full[rowOf.get(person) ?? 0] as Float64Array)[columnOf.get(comment) ?? 0] = vote;
  const voted = full.map((row) => row.filter((vote) => !Number.isNaN(vote)).length);
  for (let column = 0; column < comments.length; column++) {
    const given = full.map((row) => row[column] ?? NaN).filter((vote) => !Number.isNaN(vote));
    const mean = given.reduce((sum, vote) => sum + vote, 0) / given.length;
    for (const row of full) row[column] = Number.isNaN(row[column] ?? NaN) ? 0 : (row[column] ?? 0) - mean;
  }
  const first = power(full, null);
  const second = power(full, first);
  const place = (component: Float64Array): Float64Array =>
    Float64Array.from(full, (row, at) => dot(row, component) * Math.sqrt(comments.length / (voted[at] ?? 1)));
  return { x: place(first), y: place(second) };
}

function power(full: readonly Float64Array[], other: Float64Array | null): Float64Array {
  let vector = new Float64Array(full[0]?.length ?? 0).map((_, at) => 1 + (at % 7) / 10);
  for (let round = 0; round < 100; round++) {
    const next = new Float64Array(vector.length);
    for (const row of full) {
      const weight = dot(row, vector);
      for (let at = 0; at < next.length; at++) next[at] = (next[at] ?? 0) + weight * (row[at] ?? 0);
    }
    const along = other ? dot(next, other) : 0;
    const upright = next.map((entry, at) => entry - along * (other?.[at] ?? 0));
    const length = Math.sqrt(dot(upright, upright)) || 1;
    vector = upright.map((entry) => entry / length);
  }
  return vector;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
