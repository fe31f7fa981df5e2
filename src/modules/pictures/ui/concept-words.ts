import { m } from '#messages';
import type { SignName } from '#platform/ui/icons.ts';
import type { Concept } from '#modules/processes/index.ts';

const NAME: Record<Concept, () => string> = {
  livsmestring: m.processes_concept_livsmestring,
  dybdelaering: m.processes_concept_dybdelaering,
  digital: m.processes_concept_digital,
  sosial: m.processes_concept_sosial,
  innovasjon: m.processes_concept_innovasjon,
};

/** The sign of each main concept; its colour has the concept's own name in the theme. */
export const CONCEPT_SIGN: Record<Concept, SignName> = {
  livsmestring: 'heart',
  dybdelaering: 'root',
  digital: 'compass',
  sosial: 'hands',
  innovasjon: 'spark',
};

/** What the concept is called in the reader's language. */
export function conceptName(concept: Concept): string {
  return NAME[concept]();
}
