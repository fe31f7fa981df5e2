export { conceptLook } from './ui/concept-look.ts';
export { CONCEPTS, isConcept, type Concept } from './rules/concept.ts';
export { parseJoinCode } from './rules/code.ts';
export {
  currentStep,
  READERS,
  stepState,
  type Readers,
  type Step,
  type StepKind,
  type StepState,
} from './rules/step.ts';
export { findTemplate, TEMPLATES, templateStep } from './rules/template.ts';
export { type AdaptationForm } from './rules/adaptation.ts';
export type { Process } from './store.server.ts';
