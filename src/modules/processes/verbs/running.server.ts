import { isId, type Write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import type { Place } from '#modules/organisation/index.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { findProcess, lockProcess, type Process } from '../store/processes.server.ts';

export interface Running {
  process: Process;
  place: Place;
}

/** A process that the actor may do something with, held until the transaction ends: others wait. */
export async function heldProcess(w: Write, processId: string, what: string): Promise<Outcome<Running>> {
  if (isId(processId)) await lockProcess(w, processId);
  const process = isId(processId) ? await findProcess(w, processId) : null;
  const place = process && (await findPlace(w, process.placeId));
  if (!process || !place) return refuse('processes_unknown');
  if (!(await w.may(what, { placeId: place.id, recordId: process.id }))) return refuse('access_denied');
  w.about(process.id);
  return done({ process, place });
}

/** The process above one that was handed down, if it may still be joined. */
export async function stillOffered(w: Write, process: Process): Promise<Outcome<null>> {
  if (process.withdrawn) return refuse('processes_withdrawn');
  const above = process.handedDownFrom ? await findProcess(w, process.handedDownFrom) : null;
  return !process.accepted && above?.withdrawn ? refuse('processes_above_withdrawn') : done(null);
}
