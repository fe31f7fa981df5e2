export {
  appointmentsOf,
  facilitatedBy,
  facilitatorsOf,
  findProcess,
  findProcessOfCode,
  processesAt,
  processesById,
  processesOfRegion,
  variantsOf,
} from './store.server.ts';
export { acceptProcess } from './verbs/accept-process.server.ts';
export { adaptProcess } from './verbs/adapt-process.server.ts';
export { appointFacilitator } from './verbs/appoint-facilitator.server.ts';
export { handDown } from './verbs/hand-down.server.ts';
export { startProcess, type StartForm } from './verbs/start-process.server.ts';
