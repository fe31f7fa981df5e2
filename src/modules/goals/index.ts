export { TAGS } from './content/tags.ts';
export { MOST_SIGNS, type GoalForm } from './rules/goal.ts';
export type { GoalVersion } from './rules/version.ts';
export type { Goal } from './store/seen.server.ts';
