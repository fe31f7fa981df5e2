export { LONGEST, MOST_SIGNS, parseGoal, type GoalForm, type GoalText } from './rules/goal.ts';
export type { GoalVersion } from './rules/version.ts';
export type { Goal, Serving } from './store/seen.server.ts';
