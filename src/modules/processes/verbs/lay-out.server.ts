import { addToDirectory } from '#platform/db/directory.server.ts';
import type { Write } from '#platform/db/work.server.ts';
import type { Place } from '#modules/organisation/index.ts';
import { insertRecord, insertTies } from '#modules/thread/index.server.ts';
import { inLocale } from '#platform/i18n/words.ts';
import { joinCodeFrom } from '../rules/code.ts';
import type { Step } from '../rules/step.ts';
import { insertProcess, insertStep, type NewProcess } from '../store.server.ts';

type Plan = Pick<Step, 'kind' | 'opensOn' | 'closesOn' | 'readers'> & { joined: boolean };

/** Stores a process with its steps, a join code where people join, and its tie to the one it varies. */
export async function layOut(
  w: Write,
  place: Place,
  process: Omit<NewProcess, 'id' | 'placeId'>,
  plan: readonly Plan[],
): Promise<string> {
  const id = w.newId();
  const title = inLocale(process.name, place.form);
  await insertRecord(w, { id, kind: 'process', placeId: place.id, title });
  await insertProcess(w, { ...process, id, placeId: place.id });
  for (const [index, { joined, ...step }] of plan.entries()) {
    const stepId = w.newId();
    const joinCode = joined ? await newJoinCode(w, stepId, place) : null;
    await insertStep(w, { ...step, id: stepId, processId: id, position: index + 1, joinCode });
  }
  if (process.handedDownFrom) {
    await insertTies(w, [{ from: id, to: process.handedDownFrom, relation: 'variant_of' }]);
  }
  w.about(id);
  return id;
}

async function newJoinCode(w: Write, stepId: string, place: Place): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const code = joinCodeFrom(w.newId());
    if (await addToDirectory(w, { code, kind: 'join', targetId: stepId, locale: place.form })) return code;
  }
  throw new Error('no free join code was found in 50 tries');
}
