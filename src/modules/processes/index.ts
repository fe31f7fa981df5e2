export { conceptLook } from './ui/concept-look.ts';
export { languageInside } from './ui/language-inside.ts';
export { CONCEPTS, isConcept, type Concept } from './rules/concept.ts';
export { isUnanswered } from './rules/answer.ts';
export { parseJoinCode } from './rules/code.ts';
export {
  ADDED,
  codeFor,
  currentStep,
  GATHERING,
  isJoined,
  isOverdue,
  movedTo,
  overlaps,
  REACTING,
  READERS,
  stepState,
  stepStateIn,
  type Readers,
  type Step,
  type StepKind,
  type StepState,
} from './rules/step.ts';
export { findShipped, guideIn, SHIPPED, type Template } from './rules/template.ts';
export { asForm, KINDS, type TemplateForm, type TemplateStepForm } from './rules/template-form.ts';
export { asFile } from './rules/template-file.ts';
export { differences, type Difference, type Plan, type PlanStep } from './rules/plan.ts';
export { planOf } from './rules/plans.ts';
export { leftBehind, type AdaptationForm } from './rules/adaptation.ts';
export { type InvolvementForm } from './rules/involvement.ts';
export type { OpenProcess, Process, Reason } from './store/processes.server.ts';
export type { Book, OwnTemplate } from './store/templates.server.ts';
