import { parseArgs } from 'node:util';
import { readConfig } from '#platform/config/config.server.ts';
import { regionsInDirectory } from '#platform/db/directory.server.ts';
import { sql } from '#platform/db/sql.ts';
import { read } from '#platform/db/work.server.ts';
import { allPlaces, peopleOfRegion, positionsOf } from '#modules/organisation/index.server.ts';
import { searchView } from '#wiring/search-view.server.ts';
import { contextOf, openHouse } from '#wiring/start.server.ts';
import { keep } from './report.ts';

const ROUNDS = 40;
const QUESTIONS: Record<string, string[]> = {
  common: ['skole', 'barna', 'dag', 'alle', 'drømmer'],
  ordinary: ['fjelltur', 'lesehjørne', 'musikkrom', 'båttur'],
  rare: [],
  together: ['fjellplass stress', 'skole lesetid', 'voksne bål', 'kommunen hytteplass'],
  begun: ['fjellp', 'bålp', 'musi', 'skogv', 'hes'],
  page: ['prøve skole 77', 'leder 44'],
};
/** Nothing is found: help with mistyping is looked for, which is not part of what is asked for. */
const NOTHING = ['zzzz', 'kvantefysikk', 'fjelplas'];

/** Looks through a database that `varde seed synthetic` has filled, as an ordinary leader of a unit. */
const { values } = parseArgs({ options: { database: { type: 'string' } } });
if (!values.database) throw new Error('Say where: node bench/search.ts --database postgres://…');
const house = await openHouse({ ...readConfig(), databaseUrl: values.database, demo: false });
try {
  const [entry] = await regionsInDirectory(house.db);
  if (!entry) throw new Error('There is no region in that database. Run varde seed synthetic first.');
  const root = contextOf(house, entry.regionId, { kind: 'system', name: 'bench' });
  const person = (await read(root, peopleOfRegion)).find(({ name }) => name.startsWith('Leder 4444'));
  const [position] = person ? await read(root, (r) => positionsOf(r, person.id)) : [];
  if (!person || !position) throw new Error('That database has too few units: 8,300 are meant.');
  const standing = [{ role: position.role, at: position.placeId }];
  const context = contextOf(house, entry.regionId, { kind: 'person', personId: person.id, standing });
  const places = (await read(root, allPlaces)).length;
  const rare = await house.db.transaction(`select set_config('varde.region', '${entry.regionId}', true);`, (tx) =>
    tx.rows<{ word: string }>(sql`select substring(words from '[a-zæøå]+[0-9]{3,}') as word
      from contributions.contribution where words ~ '[0-9]{3}' limit 8`),
  );
  const asked = { ...QUESTIONS, rare: rare.map(({ word }) => word), nothing: NOTHING };
  const figures = [];
  for (const [kind, questions] of Object.entries(asked)) {
    const times: number[] = [];
    let found = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const q = questions[round % questions.length] ?? '';
      const from = performance.now();
      const view = await searchView(context, '/r/x', q, '');
      if (round >= questions.length) times.push(performance.now() - from); // the first of each warms up
      found += view?.dreams.length ?? 0;
    }
    times.sort((one, other) => one - other);
    figures.push({
      kind,
      found: found / ROUNDS,
      p50: at(times, 0.5),
      p95: at(times, 0.95),
      worst: times.at(-1) ?? NaN,
    });
  }
  keep('search', { places, figures });
  for (const { kind, found, p50, p95, worst } of figures)
    console.log(
      `${kind.padEnd(10)} ${found.toFixed(1).padStart(5)} found  p50 ${p50.toFixed(1).padStart(6)} ms  p95 ${p95.toFixed(1).padStart(6)} ms  worst ${worst.toFixed(1)} ms`,
    );
} finally {
  await house.db.close();
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
