import { consensusOf, groupAwareConsensus, type Consensus } from './consensus.ts';
import { figuresOf, type Counts, type Figures } from './figures.ts';
import { priorityOf } from './priority.ts';
import { representativeOf, type Representative } from './representative.ts';
import type { Vote } from './votes.ts';

/** What is known about a comment beside its votes. */
export interface Mark {
  /** Moderated out. */
  out: boolean;
  /** About the conversation itself; like one that is out, it represents nobody and is no consensus. */
  meta: boolean;
  /** Of the map; 0 until there is one. */
  extremity: number;
}

/**
 * Where everybody and every group stands, kept as votes come and go. One vote costs O(groups): only the figures of
 * its own comment are worked out anew. Everything that is asked for here is exact after every vote; choosing the
 * representative and the shared ones goes through the figures as they are, O(comments).
 */
export class Standing {
  readonly #marks: Mark[] = [];
  readonly #all: Counts[] = [];
  readonly #grouped: Counts[] = [];
  readonly #byGroup: Counts[][];
  readonly #figures: (Figures | undefined)[][];

  constructor(marks: readonly Mark[], groups: number) {
    this.#byGroup = Array.from({ length: groups }, () => []);
    this.#figures = Array.from({ length: groups }, () => []);
    for (const mark of marks) this.add(mark);
  }

  /** One more comment, which nobody has seen; gives its place. */
  add(mark: Mark): number {
    for (const counts of [this.#all, this.#grouped, ...this.#byGroup])
      counts.push({ agrees: 0, disagrees: 0, seen: 0 });
    return this.#marks.push(mark) - 1;
  }

  /** `group` is null for who stands in none: they count for all, and in no group. `by` is −1 when a vote is taken back. */
  count(group: number | null, comment: number, vote: Vote, by: 1 | -1 = 1): void {
    tally(this.#all[comment], vote, by);
    if (group === null) return;
    tally(this.#grouped[comment], vote, by);
    tally(this.#byGroup[group]?.[comment], vote, by);
    for (const figures of this.#figures) figures[comment] = undefined;
  }

  /** Everybody's votes on a comment. */
  countsOf(comment: number): Counts {
    return { ...(this.#all[comment] as Counts) };
  }

  /** What a group makes of a comment. */
  figuresOf(group: number, comment: number): Figures {
    const kept = this.#figures[group]?.[comment];
    if (kept) return kept;
    const inside = this.#byGroup[group]?.[comment] as Counts;
    const all = this.#grouped[comment] as Counts;
    const figures = figuresOf(inside, {
      agrees: all.agrees - inside.agrees,
      disagrees: all.disagrees - inside.disagrees,
      seen: all.seen - inside.seen,
    });
    (this.#figures[group] as Figures[])[comment] = figures;
    return figures;
  }

  groupAwareConsensus(comment: number): number {
    return groupAwareConsensus(this.#byGroup.map((counts) => counts[comment] as Counts));
  }

  priorityOf(comment: number): number {
    const { extremity, meta } = this.#marks[comment] as Mark;
    return priorityOf(this.#grouped[comment] as Counts, extremity, meta);
  }

  representative(group: number): Representative[] {
    const figures = this.#marks.map((_, comment) => this.figuresOf(group, comment));
    return representativeOf(figures, this.#open());
  }

  consensus(): Consensus {
    return consensusOf(this.#all, this.#open());
  }

  #open(): boolean[] {
    return this.#marks.map(({ out, meta }) => !out && !meta);
  }
}

function tally(counts: Counts | undefined, vote: Vote, by: 1 | -1): void {
  if (!counts) return;
  counts.seen += by;
  if (vote === 1) counts.agrees += by;
  if (vote === -1) counts.disagrees += by;
}
