import { READERS, type Readers } from '#modules/processes/index.ts';

/** How much of what was gathered in a step somebody may read. */
export type Reach = 'all' | 'approved' | 'none';

/** What somebody may do with the dreams of a process. */
export interface Rights {
  facilitates: boolean;
  /** May read as one of those who plan. */
  plans: boolean;
  /** Of the kinds of readers, those that they are. */
  is: ReadonlySet<Readers>;
}

/** Reach by what was promised when a dream was given. */
export type ReachByPromise = Readonly<Record<Readers, Reach>>;

/**
 * What is opened wider later opens only for dreams given after that; what is narrowed, narrows for all.
 * Public is only what has been let through; whoever plans reads all.
 */
export function reachOf(now: Readers, rights: Rights): ReachByPromise {
  const reach = (promised: Readers): Reach => {
    if (rights.facilitates || rights.plans) return 'all';
    const readers = narrower(now, promised);
    if (!rights.is.has(readers)) return 'none';
    return readers === 'public' ? 'approved' : 'all';
  };
  return Object.fromEntries(READERS.map((promised) => [promised, reach(promised)])) as ReachByPromise;
}

/** The one of two that lets fewer read. */
export function narrower(one: Readers, other: Readers): Readers {
  return READERS.indexOf(one) < READERS.indexOf(other) ? one : other;
}
