import type { Write } from '#platform/db/work.server.ts';
import { setSaid, unsay } from '#modules/thread/index.server.ts';
import { marksOf } from '../rules/marks.ts';
import { dreamsById } from '../store/contribution.server.ts';

/** Lets dreams be found by their words, by those who may read them; hidden ones by nobody. */
export async function sayDreams(w: Write, ids: readonly string[]): Promise<void> {
  const rows = await dreamsById(w, ids);
  const said = rows.flatMap((row) => {
    const { id, words, hiddenAt, givenAt } = row;
    return words === null || hiddenAt ? [] : [{ id, kind: 'dream', at: givenAt, words, marks: marksOf(row) }];
  });
  await setSaid(w, said);
  const found = new Set(said.map(({ id }) => id));
  await unsay(
    w,
    ids.filter((id) => !found.has(id)),
  );
}
