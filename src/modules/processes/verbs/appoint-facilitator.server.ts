import type { Context } from '#platform/db/context.server.ts';
import { isId, write } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { findPerson } from '#modules/organisation/index.server.ts';
import { findProcess, insertAppointment } from '../store.server.ts';

/** Appoints somebody of the region as facilitator of a process, from today. */
export async function appointFacilitator(
  context: Context,
  processId: string,
  personId: string,
): Promise<Outcome<string>> {
  return write(context, 'processes.appoint', async (w) => {
    const process = isId(processId) ? await findProcess(w, processId) : null;
    if (!process) return refuse('processes_unknown');
    if (!(await w.may('process.appoint', { placeId: process.placeId }))) return refuse('access_denied');
    if (!isId(personId) || !(await findPerson(w, personId))) return refuse('organisation_unknown_person', 'person');
    const appointed = await insertAppointment(w, processId, personId, dayOf(w.at));
    if (!appointed) return refuse('processes_already_facilitator', 'person');
    w.about(processId, personId);
    return done(personId);
  });
}
