import type { Context } from '#platform/db/context.server.ts';
import { isId, write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { parseInvolvement, type InvolvementForm } from '../rules/involvement.ts';
import { insertInvolvement, removeInvolvement, updateInvolvement } from '../store/parties.server.ts';
import { heldProcess } from './running.server.ts';

/** Records which party takes part in a process, from when, with which mandate, and where it disagrees. Gives its id. */
export async function involveParty(
  context: Context,
  processId: string,
  form: InvolvementForm,
): Promise<Outcome<string>> {
  const given = parseInvolvement(form);
  if (!given.ok) return given;
  return write(context, 'processes.involve', async (w) => {
    const held = await heldProcess(w, processId, 'process.adapt');
    if (!held.ok) return held;
    return done(await insertInvolvement(w, processId, given.value));
  });
}

/** Corrects what stands of a party. `revision` is the one the form was filled from. */
export async function reviseInvolvement(
  context: Context,
  processId: string,
  { id, revision }: { id: string; revision: number },
  form: InvolvementForm,
): Promise<Outcome<string>> {
  const given = parseInvolvement(form);
  if (!given.ok) return given;
  return write(context, 'processes.revise_involvement', async (w) => {
    const held = await heldProcess(w, processId, 'process.adapt');
    if (!held.ok) return held;
    const changed = isId(id) && (await updateInvolvement(w, processId, id, revision, given.value));
    return changed ? done(id) : refuse('processes_party_stale');
  });
}

/** Takes away what was recorded by mistake. A party that has left keeps its row, with a last day. */
export async function removeParty(context: Context, processId: string, id: string): Promise<Outcome<string>> {
  return write(context, 'processes.remove_involvement', async (w) => {
    const held = await heldProcess(w, processId, 'process.adapt');
    if (!held.ok) return held;
    return isId(id) && (await removeInvolvement(w, processId, id)) ? done(id) : refuse('processes_party_stale');
  });
}
