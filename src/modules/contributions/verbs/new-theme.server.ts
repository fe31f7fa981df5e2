import type { Write } from '#platform/db/work.server.ts';
import type { Concept, Process } from '#modules/processes/index.ts';
import { insertRecord, insertTies, tiedTo } from '#modules/thread/index.server.ts';
import { splitFrom } from '../rules/board.ts';
import { findTheme, insertAct, insertTheme } from '../store/board.server.ts';
import { moveTo } from './on-board.server.ts';

/**
 * Lays a new theme on the board with dreams in it, as something its maker can undo. With dreams that all lay in one
 * theme of the same concept, what was painted from the one has then been painted from both. Gives its id.
 */
export async function layTheme(
  w: Write,
  process: Process,
  { concept, name }: { concept: Concept; name: string },
  dreamIds: readonly string[],
): Promise<string> {
  const id = w.newId();
  await insertRecord(w, { id, kind: 'theme', placeId: process.placeId, title: name });
  await insertTheme(w, { id, processId: process.id, concept, name });
  const dreams = await moveTo(w, id, dreamIds);
  const origin = splitFrom(dreams);
  const whole = origin ? await findTheme(w, process.id, origin) : null;
  const painted = whole?.concept === concept ? await tiedTo(w, 'painted_from', whole.id) : [];
  await insertTies(
    w,
    painted.map((from) => ({ from, to: id, relation: 'painted_from' as const })),
  );
  await insertAct(w, process.id, { kind: 'theme_made', themeId: id, dreams, painted });
  w.about(id);
  return id;
}
