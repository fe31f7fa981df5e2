export { type Relation } from './rules/relation.ts';
export { parseAdoption, type AdoptionForm } from './rules/adoption.ts';
export type { Adoption, Met, ThreadRecord } from './store.server.ts';
