import type { Consensus } from './consensus.ts';
import type { Counts, Figures } from './figures.ts';
import type { Representative } from './representative.ts';
import { Standing, type Mark } from './standing.ts';
import type { Cast, Vote } from './votes.ts';

/** What the last map said: who stands in which group, and how far out each comment sets people. */
export interface MapSaid {
  groupOf: ReadonlyMap<string, number>;
  groups: number;
  /** In the order in which comments stand; new ones come after them. */
  marks: ReadonlyMap<string, Mark>;
}

const NEW: Mark = { out: false, meta: false, extremity: 0 };

/**
 * A conversation as it goes on, one vote at a time. Exact after every vote: counts, figures, what represents each
 * group, consensus, group-aware consensus. What waits for the next map: in which group somebody stands, and the
 * extremity that priorities use; who is new stands in no group until then, a new comment has extremity 0.
 */
export class LiveOpinion {
  readonly #said: MapSaid;
  readonly #standing: Standing;
  readonly #placeOf = new Map<string, number>();
  readonly #comments: string[] = [];
  readonly #last = new Map<string, Map<string, Vote>>();

  /** `casts` in the order in which they were given. O(votes), once for each map. */
  constructor(said: MapSaid, casts: readonly Cast[] = []) {
    this.#said = said;
    this.#standing = new Standing([], said.groups);
    for (const comment of said.marks.keys()) this.#place(comment);
    for (const cast of casts) this.cast(cast);
  }

  /** One more vote; it takes the place of what the same person said of the same comment before. O(groups). */
  cast({ person, comment, vote }: Cast): void {
    const own = this.#last.get(person) ?? new Map<string, Vote>();
    const before = own.get(comment);
    const place = this.#place(comment);
    const group = this.#said.groupOf.get(person) ?? null;
    if (before !== undefined) this.#standing.count(group, place, before, -1);
    this.#standing.count(group, place, vote);
    this.#last.set(person, own.set(comment, vote));
  }

  /** By place, as `representative` and `consensus` name them. */
  get comments(): readonly string[] {
    return this.#comments;
  }

  /** Everybody's votes. */
  countsOf(comment: string): Counts {
    return this.#standing.countsOf(this.#place(comment));
  }

  figuresOf(group: number, comment: string): Figures {
    return this.#standing.figuresOf(group, this.#place(comment));
  }

  representative(group: number): Representative[] {
    return this.#standing.representative(group);
  }

  consensus(): Consensus {
    return this.#standing.consensus();
  }

  groupAwareConsensus(comment: string): number {
    return this.#standing.groupAwareConsensus(this.#place(comment));
  }

  /** What a person has not voted on and may be shown, for `nextComment`. */
  unseenBy(person: string): number[] {
    const own = this.#last.get(person);
    const open = (comment: string): boolean => !own?.has(comment) && !this.#said.marks.get(comment)?.out;
    return this.#comments.flatMap((comment, place) => (open(comment) ? [place] : []));
  }

  priorities(): Float64Array {
    return Float64Array.from(this.#comments, (_, place) => this.#standing.priorityOf(place));
  }

  #place(comment: string): number {
    const known = this.#placeOf.get(comment);
    if (known !== undefined) return known;
    const place = this.#standing.add(this.#said.marks.get(comment) ?? NEW);
    this.#placeOf.set(comment, place);
    this.#comments.push(comment);
    return place;
  }
}
