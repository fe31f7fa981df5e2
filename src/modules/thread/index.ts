export { RELATIONS, type Direction, type Relation } from './rules/relation.ts';
export { parseAdoption, type AdoptionFacts, type AdoptionForm } from './rules/adoption.ts';
export type { Adoption, Met, ThreadRecord } from './store.server.ts';
