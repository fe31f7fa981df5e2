import { ensureIdentity, joinRegion } from '#platform/auth/identity.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { regionsInDirectory } from '#platform/db/directory.server.ts';
import { sql } from '#platform/db/sql.ts';
import { read } from '#platform/db/work.server.ts';
import type { Outcome } from '#platform/i18n/refusal.ts';
import { makeTheme } from '#modules/contributions/index.server.ts';
import { setGoal } from '#modules/goals/index.server.ts';
import { allPlaces, peopleOfRegion } from '#modules/organisation/index.server.ts';
import { paintPicture } from '#modules/pictures/index.server.ts';
import { CONCEPTS, type Concept } from '#modules/processes/index.ts';
import { appointFacilitator } from '#modules/processes/index.server.ts';
import { contextOf, type House } from '#wiring/start.server.ts';
import { addressOf } from './addresses.ts';

/** With this address one signs in to a demo. */
const COORDINATOR = 'mari.saeter@demo.varde.example';
const CONCEPT = 'innovasjon';
/** As many dreams as a theme of the demo has, or more. */
const IN_THEME = 30;

/**
 * Gives a database for measuring what the pages show in the demo: somebody who signs in leads the region and the process
 * with most dreams, which is open and has a theme, a picture and a goal. Gives how many places there are.
 */
export async function furnish(house: House): Promise<number> {
  const [entry] = await regionsInDirectory(house.db);
  if (!entry) throw new Error('there is no region');
  const context = contextOf(house, entry.regionId, { kind: 'system', name: 'bench' });
  const person = (await read(context, peopleOfRegion)).find(({ name }) => name === 'Prøve Koordinator');
  if (!person) throw new Error('nobody coordinates the region');
  const userId = await ensureIdentity(house.db, house.newId(), person.name, COORDINATOR);
  await joinRegion(house.db, userId, entry.regionId, person.id);
  const process = await addressOf(house.db, '{process}');
  await house.db.rows(sql`update processes.step set closes_on = current_date + 60 where process_id = ${process}`);
  const [goal] = await house.db.rows(sql`select from goals.goal where process_id = ${process}`);
  if (!goal) {
    must(await appointFacilitator(context, process, person.id));
    await setAim(context, process);
  }
  return (await read(context, allPlaces)).length;
}

/** From dreams to a goal. */
async function setAim(context: Context, process: string): Promise<void> {
  const dreams = await context.db.rows<{ id: string }>(sql`
    select id from contributions.contribution where process_id = ${process} order by id limit ${IN_THEME}`);
  const theme = { concept: CONCEPT, name: 'Det mange nevner', dreamIds: dreams.map(({ id }) => id) };
  const themeId = must(await makeTheme(context, process, theme));
  const picture = {
    headline: 'Alle er med',
    narrative: '',
    drawing: null,
    removeDrawing: false,
    drawingAlt: '',
    concepts: perConcept((concept) => (concept === CONCEPT ? 'Vi prøver nye ting sammen' : '')),
    themes: perConcept((concept) => (concept === CONCEPT ? [themeId] : [])),
  };
  must(await paintPicture(context, process, 0, picture));
  const horizonYear = String(context.now().getFullYear() + 10);
  const goal = { text: 'Flere vil være med', horizonYear, signs: ['Flere sier det'], serves: '' };
  must(await setGoal(context, process, CONCEPT, goal));
}

function perConcept<T>(value: (concept: Concept) => T): Record<Concept, T> {
  return Object.fromEntries(CONCEPTS.map((concept) => [concept, value(concept)])) as Record<Concept, T>;
}

function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`refused: ${outcome.refused}`);
}
