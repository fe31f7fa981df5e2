export { findGoal, findGoals, goalsAt, goalsOfProcess, goalsOfRegion, servingOf } from './store/seen.server.ts';
export { adoptGoal } from './verbs/adopt-goal.server.ts';
export { reviseGoal } from './verbs/revise-goal.server.ts';
export { tagsOf } from './store/tags.server.ts';
export { tagGoal } from './verbs/tag-goal.server.ts';
export { setGoal } from './verbs/set-goal.server.ts';
