export { isStakeholder, STAKEHOLDERS, type Stakeholder } from './rules/stakeholder.ts';
