import { waitInLine } from '#platform/db/line.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { isId, write, type Write } from '#platform/db/work.server.ts';
import { refuse, type Outcome } from '#platform/i18n/refusal.ts';
import type { Process } from '#modules/processes/index.ts';
import { findProcess } from '#modules/processes/index.server.ts';
import { deleteTiesFrom, insertTies } from '#modules/thread/index.server.ts';
import { movesTo, themeOf, type Moved, type Spot } from '../rules/board.ts';
import { countInSight, setSpots, spotsOf } from '../store/board.server.ts';

/** A change on the board of a process by somebody who may facilitate it. One at a time per board. */
export function onBoard<T>(
  context: Context,
  verb: string,
  processId: string,
  work: (w: Write, process: Process) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return write(context, `contributions.${verb}`, async (w) => {
    const process = isId(processId) ? await findProcess(w, processId) : null;
    if (!process) return refuse('processes_unknown');
    const where = { placeId: process.placeId, recordId: process.id };
    if (!(await w.may('dreams.facilitate', where))) return refuse('access_denied');
    await waitInLine(w, 'board', process.id);
    return work(w, process);
  });
}

/** True when each of these is a dream of the process that is neither hidden nor erased. */
export async function allInSight(w: Write, processId: string, ids: readonly string[]): Promise<boolean> {
  const asked = [...new Set(ids)];
  return asked.every(isId) && (await countInSight(w, processId, asked)) === asked.length;
}

/** Moves dreams to one spot, with their ties. Gives those that were not there already, with where they came from. */
export async function moveTo(w: Write, to: Spot, ids: readonly string[]): Promise<Moved[]> {
  const moved = movesTo(to, ids, await spotsOf(w, ids));
  const moving = moved.map(({ id }) => id);
  if (moving.length === 0) return moved;
  await setSpots(w, moving, to);
  await deleteTiesFrom(w, moving, 'gathered_in');
  const theme = themeOf(to);
  if (theme)
    await insertTies(
      w,
      moving.map((from) => ({ from, to: theme, relation: 'gathered_in' as const })),
    );
  w.about(...moving);
  return moved;
}
