import { RELATIONS, type Relation } from './relation.ts';

/** What each record has behind it, towards voices, and ahead of it, towards effects. Of those tied, directly or not. */
export interface Ways {
  behind(id: string): ReadonlySet<string>;
  ahead(id: string): ReadonlySet<string>;
}

/** Reads ties as ways: each relation points forward or back, and those that point across lead nowhere here. */
export function waysOf(ties: readonly { from: string; to: string; relation: Relation }[]): Ways {
  const forward = new Map<string, string[]>();
  const back = new Map<string, string[]>();
  for (const { from, to, relation } of ties) {
    if (RELATIONS[relation] === 'across') continue;
    const [earlier, later] = RELATIONS[relation] === 'forward' ? [from, to] : [to, from];
    forward.set(earlier, [...(forward.get(earlier) ?? []), later]);
    back.set(later, [...(back.get(later) ?? []), earlier]);
  }
  return { behind: reachedBy(back), ahead: reachedBy(forward) };
}

function reachedBy(next: ReadonlyMap<string, readonly string[]>): (id: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const met = new Set<string>();
    const waiting = [...(next.get(id) ?? [])];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (met.has(one) || one === id) continue;
      met.add(one);
      waiting.push(...(next.get(one) ?? []));
    }
    known.set(id, met);
    return met;
  };
}

/** Whether one of two lies on the way from the other. */
export function connected(ways: Ways, one: string, other: string): boolean {
  return one === other || ways.behind(one).has(other) || ways.ahead(one).has(other);
}

/**
 * One line through the stages, from voices to effects: one record of each, or null where a stage has none. What stands
 * in `through` is on it, the first before the others; elsewhere whoever hangs together with that and with most of the
 * line, then whoever leads furthest, towards the voices before the effects, then the first.
 */
export function lineThrough(
  stages: readonly (readonly string[])[],
  ways: Ways,
  through: readonly string[],
): (string | null)[] {
  const line = stages.map((stage) => through.find((id) => stage.includes(id)) ?? null);
  const start = stages.findIndex((stage) => through.some((id) => stage.includes(id)));
  const reaches = (id: string) =>
    stages.reduce(
      (sum, stage, at) => sum + (stage.some((one) => connected(ways, id, one)) ? stages.length - at : 0),
      0,
    );
  const tied = (id: string) => line.filter((one) => one !== null && connected(ways, id, one)).length;
  const worth = (id: string) => {
    const first = through.slice(0, 1).filter((one) => connected(ways, id, one)).length;
    return 1000 * first + 100 * tied(id) + reaches(id);
  };
  const waiting = nearestFirst(Math.max(0, start), stages.length).filter((at) => !line[at] && stages[at]?.length);
  while (waiting.length > 0) {
    // What is tied to the line is chosen before what is not: it may be what ties the rest.
    const nth = Math.max(
      0,
      waiting.findIndex((at) => stages[at]?.some((id) => tied(id) > 0)),
    );
    const [at = 0] = waiting.splice(nth, 1);
    line[at] = bestOf(stages[at] ?? [], worth);
  }
  return line;
}

function bestOf(ids: readonly string[], worth: (id: string) => number): string | null {
  return ids.reduce<string | null>((best, id) => (best === null || worth(id) > worth(best) ? id : best), null);
}

function nearestFirst(start: number, count: number): number[] {
  const all = Array.from({ length: count }, (_, at) => at);
  return all.sort((one, other) => Math.abs(one - start) - Math.abs(other - start) || one - other);
}
