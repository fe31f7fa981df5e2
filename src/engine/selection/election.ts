import { compareIds } from '../order.ts';

/** Something that can be chosen. Money is a whole number of the smallest unit there is. */
export interface Project {
  id: string;
  cost: bigint;
}

/** What one voter supports; points where the ballot gives points, else 1 for each. */
export interface Ballot {
  voter: string;
  points: ReadonlyMap<string, number>;
}

export interface Election {
  projects: readonly Project[];
  ballots: readonly Ballot[];
  budget: bigint;
}

/** An election by numbers: projects in the order of ids, and by project the ballots that support it. */
export interface Support {
  projects: readonly Project[];
  voters: number;
  supporters: readonly Int32Array[];
  /** By project, all points it was given. */
  points: readonly number[];
}

/** Points of 0 or less support nothing, nor do those for what cannot be chosen. O(points given). */
export function supportIn({ projects, ballots }: Election): Support {
  const ordered = [...projects].sort((a, b) => compareIds(a.id, b.id));
  const placeOf = new Map(ordered.map(({ id }, place) => [id, place]));
  const supporters: number[][] = ordered.map(() => []);
  const points = ordered.map(() => 0);
  for (const [voter, ballot] of ballots.entries()) {
    for (const [id, given] of ballot.points) {
      const place = placeOf.get(id);
      if (place === undefined || given <= 0) continue;
      supporters[place]?.push(voter);
      points[place] = (points[place] ?? 0) + given;
    }
  }
  return {
    projects: ordered,
    voters: ballots.length,
    supporters: supporters.map((own) => Int32Array.from(own)),
    points,
  };
}

/** How ties are broken, in both rules: the cheaper first, then what more support, then the order of ids. */
export function firstOfTied({ projects, supporters }: Support, tied: readonly number[]): number {
  const cost = (place: number): bigint => projects[place]?.cost ?? 0n;
  const [first = 0] = [...tied].sort((a, b) => {
    const [one, other] = [cost(a), cost(b)];
    if (one !== other) return one < other ? -1 : 1;
    return (supporters[b]?.length ?? 0) - (supporters[a]?.length ?? 0) || a - b;
  });
  return first;
}

export function costOf({ projects }: Support, places: readonly number[]): bigint {
  return places.reduce((sum, place) => sum + (projects[place]?.cost ?? 0n), 0n);
}
