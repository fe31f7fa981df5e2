export { type Relation } from './rules/relation.ts';
export { parseAdoption, type AdoptionForm } from './rules/adoption.ts';
export type { Adoption, Met, ThreadRecord } from './store/records.server.ts';
export { LONGEST_ASKED, parseAsked, saysAll } from './rules/asked.ts';
