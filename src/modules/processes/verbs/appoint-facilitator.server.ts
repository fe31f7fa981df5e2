import type { Context } from '#platform/db/context.server.ts';
import { isId, write } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { findPerson } from '#modules/organisation/index.server.ts';
import { endAppointment, insertAppointment } from '../store/appointments.server.ts';
import { heldProcess } from './running.server.ts';

/** Appoints somebody of the region as facilitator of a process, from today. */
export async function appointFacilitator(
  context: Context,
  processId: string,
  personId: string,
): Promise<Outcome<string>> {
  return write(context, 'processes.appoint', async (w) => {
    const held = await heldProcess(w, processId, 'process.appoint');
    if (!held.ok) return held;
    if (!isId(personId) || !(await findPerson(w, personId))) return refuse('organisation_unknown_person', 'person');
    const appointed = await insertAppointment(w, processId, personId, dayOf(w.at));
    if (!appointed) return refuse('processes_already_facilitator', 'person');
    w.about(personId);
    return done(personId);
  });
}

/** Ends an appointment from today; one made today lasts the day out, since it was so. */
export async function dismissFacilitator(
  context: Context,
  processId: string,
  personId: string,
): Promise<Outcome<string>> {
  return write(context, 'processes.dismiss', async (w) => {
    const held = await heldProcess(w, processId, 'process.appoint');
    if (!held.ok) return held;
    const ended = isId(personId) && (await endAppointment(w, processId, personId, dayOf(w.at)));
    if (!ended) return refuse('processes_no_facilitator', 'person');
    w.about(personId);
    return done(personId);
  });
}
