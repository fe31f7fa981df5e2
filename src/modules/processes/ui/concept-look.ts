import { m } from '#messages';
import type { Concept } from '../rules/concept.ts';
import type { SignName } from '#platform/ui/signs.ts';

const SIGN: Record<Concept, SignName> = {
  livsmestring: 'heart',
  dybdelaering: 'root',
  digital: 'compass',
  sosial: 'hands',
  innovasjon: 'spark',
};

const NAME: Record<Concept, () => string> = {
  livsmestring: m.processes_concept_livsmestring,
  dybdelaering: m.processes_concept_dybdelaering,
  digital: m.processes_concept_digital,
  sosial: m.processes_concept_sosial,
  innovasjon: m.processes_concept_innovasjon,
};

/** A concept is always colour, sign and name together. The colour's name in the theme is the concept's own. */
export function conceptLook(concept: Concept): { name: string; sign: SignName; color: string } {
  return { name: NAME[concept](), sign: SIGN[concept], color: concept };
}
