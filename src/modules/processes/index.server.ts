export { appointmentsOf, facilitatedBy, facilitatorsOf } from './store/appointments.server.ts';
export { answersOf, newestEditions } from './store/editions.server.ts';
export { lessonsOf } from './store/lessons.server.ts';
export { offerTo } from './store/offers.server.ts';
export { partiesOf } from './store/parties.server.ts';
export {
  cascadeOf,
  findProcess,
  findProcessOfCode,
  openProcesses,
  processesAt,
  processesById,
  processesOfRegion,
  runningAt,
  variantsOf,
} from './store/processes.server.ts';
export {
  bookFor,
  findOwnTemplate,
  findTemplate,
  templatesOfRegion,
  usableTemplates,
} from './store/templates.server.ts';
export { acceptProcess } from './verbs/accept-process.server.ts';
export { adaptProcess } from './verbs/adapt-process.server.ts';
export { addStep } from './verbs/add-step.server.ts';
export { answerOffer } from './verbs/answer-offer.server.ts';
export { appointFacilitator, dismissFacilitator } from './verbs/appoint-facilitator.server.ts';
export { completeStep } from './verbs/complete-step.server.ts';
export { declineProcess } from './verbs/decline-process.server.ts';
export { handBack, takeBackLesson } from './verbs/hand-back.server.ts';
export { handDown } from './verbs/hand-down.server.ts';
export { involveParty, removeParty, reviseInvolvement } from './verbs/involve-party.server.ts';
export { makeTemplate, type Origin } from './verbs/make-template.server.ts';
export { draftTemplate, issueTemplate, retireTemplate, saveDraft } from './verbs/revise-template.server.ts';
export { QUIET, remindersOf } from './store/reminders.server.ts';
export { noteReminders, remindUnanswered } from './verbs/remind.server.ts';
export { sendOut } from './verbs/send-out.server.ts';
export { startProcess, type StartForm } from './verbs/start-process.server.ts';
export { resumeProcess, withdrawProcess } from './verbs/withdraw-process.server.ts';
