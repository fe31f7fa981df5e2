import { m } from '#messages';
import type { IconName } from '#platform/ui/icons.ts';

/** How a kind of record shows in the thread: which knot it is, what it is called, where it is read. */
export interface ThreadKind {
  kind: string;
  /** Its place along the line, from voices to effects. */
  order: number;
  icon: IconName;
  label: () => string;
  href: (base: string, id: string) => string;
  /** What is missing, when the line has not come this far; null when it may well be left out. */
  missing: (() => string) | null;
}

const own = (base: string, id: string) => `${base}/thread/${id}`;

/** The kinds that the rooms put on the thread. A room with a new kind registers it here. */
export const THREAD_KINDS: readonly ThreadKind[] = [
  { kind: 'dream', order: 1, icon: 'sunrise', label: m.thread_dream, href: own, missing: m.thread_no_dream },
  { kind: 'theme', order: 2, icon: 'list', label: m.thread_theme, href: own, missing: m.thread_no_theme },
  { kind: 'concept', order: 3, icon: 'spark', label: m.thread_concept, href: own, missing: null },
  {
    kind: 'picture',
    order: 4,
    icon: 'eye',
    label: m.thread_picture,
    href: (base, id) => `${base}/picture/${id}`,
    missing: m.thread_no_picture,
  },
  {
    kind: 'goal',
    order: 5,
    icon: 'flag',
    label: m.thread_goal,
    href: (base, id) => `${base}/goal/${id}`,
    missing: m.thread_no_goal,
  },
];

export function threadKind(kind: string): ThreadKind | null {
  return THREAD_KINDS.find((one) => one.kind === kind) ?? null;
}
