import { m } from '#messages';
import type { StepKind } from '#modules/processes/index.ts';
import type { IconName } from '#platform/ui/icons.ts';

/** A kind of step, with how the interface shows it. */
export interface ShownStepKind extends StepKind {
  icon: IconName;
  /** What the facilitator does there, as a button says it. */
  action: () => string;
}

/** The kinds of steps, each supplied by a room. A room with a new kind registers it here. */
export const STEP_KINDS: readonly ShownStepKind[] = [
  { kind: 'gather', page: 'dreams', joined: true, icon: 'sunrise', action: m.step_gather_action },
  { kind: 'group', page: 'board', joined: false, icon: 'list', action: m.step_group_action },
  { kind: 'react', page: 'statements', joined: true, icon: 'people', action: m.step_react_action },
  { kind: 'picture', page: 'picture', joined: false, icon: 'pencil', action: m.step_picture_action },
  { kind: 'goals', page: 'goals', joined: false, icon: 'flag', action: m.step_goals_action },
  { kind: 'activity', page: null, joined: false, icon: 'people', action: m.step_activity_action },
];

/** How a kind is shown; an unknown kind is a broken promise. */
export function stepKind(kind: string): ShownStepKind {
  const found = STEP_KINDS.find((one) => one.kind === kind);
  if (!found) throw new Error(`no room supplies steps of kind ${kind}`);
  return found;
}
