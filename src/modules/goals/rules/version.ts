import type { GoalText } from './goal.ts';

/** A goal as it stood when it was saved. Never changed. */
export interface GoalVersion extends GoalText {
  version: number;
  writtenAt: Date;
  /** The person who wrote; null for those who may not know. */
  writtenBy: string | null;
}

/** True when saving would change nothing that is written. */
export function saysTheSame(one: GoalText, other: GoalText): boolean {
  return (
    one.text === other.text &&
    one.horizonYear === other.horizonYear &&
    one.signs.length === other.signs.length &&
    one.signs.every((sign, index) => sign === other.signs[index])
  );
}
