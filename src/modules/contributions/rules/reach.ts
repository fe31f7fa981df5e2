import type { Readers, Step } from '#modules/processes/index.ts';

/** How much of what was gathered in a step somebody may read. */
export type Reach = 'all' | 'approved' | 'none';

/** What somebody may do with the dreams of a process. */
export interface Rights {
  facilitates: boolean;
  /** May read as one of those who plan. */
  plans: boolean;
  /** May read as one of the step's own readers. */
  isReader: boolean;
}

/** Public is only what has been let through; whoever plans reads all. */
export function reachOf(step: Pick<Step, 'readers'>, rights: Rights): Reach {
  if (rights.facilitates || rights.plans) return 'all';
  if (!rights.isReader) return 'none';
  return PUBLIC.includes(step.readers) ? 'approved' : 'all';
}

const PUBLIC: readonly Readers[] = ['public'];
