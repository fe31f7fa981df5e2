import { m } from '#messages';
import type { IconName } from '#platform/ui/icons.ts';

/** How a kind of record shows in the thread: which knot it is, what it is called, where it is read. */
export interface ThreadKind {
  kind: string;
  icon: IconName;
  label: () => string;
  /** Several of them, as a heading. */
  many: () => string;
  /** Where a link from the knot beside leads: «til målet». */
  to: () => string;
  /** What it stands on, where the reader may know exactly. */
  standsOn: (voices: { count: number }) => string;
  href: (base: string, id: string) => string;
  /** What is missing, when the line has not come this far; null when it may well be left out. */
  missing: (() => string) | null;
  /** It has a page of its own beside the thread. */
  open: (() => string) | null;
}

const own = (base: string, id: string) => `${base}/thread/${id}`;

/** The kinds that the rooms put on the thread, from voices to effects. A room with a new kind registers it here. */
export const THREAD_KINDS: readonly ThreadKind[] = [
  {
    kind: 'dream',
    icon: 'sunrise',
    label: m.thread_dream,
    many: m.thread_dreams,
    to: m.thread_to_voices,
    standsOn: m.thread_stands_dream,
    href: own,
    missing: m.thread_no_dream,
    open: null,
  },
  {
    kind: 'theme',
    icon: 'list',
    label: m.thread_theme,
    many: m.thread_themes,
    to: m.thread_to_theme,
    standsOn: m.thread_stands_theme,
    href: own,
    missing: m.thread_no_theme,
    open: null,
  },
  {
    kind: 'concept',
    icon: 'spark',
    label: m.thread_concept,
    many: m.thread_concepts,
    to: m.thread_to_concept,
    standsOn: m.thread_stands_concept,
    href: own,
    missing: null,
    open: null,
  },
  {
    kind: 'picture',
    icon: 'eye',
    label: m.thread_picture,
    many: m.thread_pictures,
    to: m.thread_to_picture,
    standsOn: m.thread_stands_picture,
    href: (base, id) => `${base}/picture/${id}`,
    missing: m.thread_no_picture,
    open: m.thread_open_picture,
  },
  {
    kind: 'goal',
    icon: 'flag',
    label: m.thread_goal,
    many: m.thread_goals,
    to: m.thread_to_goal,
    standsOn: m.thread_stands_goal,
    href: (base, id) => `${base}/goal/${id}`,
    missing: m.thread_no_goal,
    open: m.thread_open_goal,
  },
];

export function threadKind(kind: string): ThreadKind | null {
  return THREAD_KINDS.find((one) => one.kind === kind) ?? null;
}
