export { type Relation } from './rules/relation.ts';
export { parseAdoption, type AdoptionForm } from './rules/adoption.ts';
export { lineThrough, waysOf, type Ways } from './rules/line.ts';
export type { Adoption, ThreadRecord } from './store/records.server.ts';
export type { Met } from './store/walks.server.ts';
export { LONGEST_ASKED, parseAsked, saysAll } from './rules/asked.ts';
