import { read } from '#platform/db/work.server.ts';
import { type Words } from '#platform/i18n/words.ts';
import { makeTheme } from '#modules/contributions/index.server.ts';
import { adoptPicture, paintPicture } from '#modules/pictures/index.server.ts';
import { CONCEPTS, type Concept, type Process } from '#modules/processes/index.ts';
import {
  acceptProcess,
  adaptProcess,
  appointFacilitator,
  declineProcess,
  findProcess,
  handBack,
  handDown,
  involveParty,
  startProcess,
} from '#modules/processes/index.server.ts';
import { people } from './content/people.ts';
import { processes } from './content/processes.ts';
import type { DemoDream, DemoProcess } from './content/types.ts';
import { templateOf } from './seed-cascade.server.ts';
import { altOf, drawn } from './seed-drawings.server.ts';
import { giveDreams, writeIn } from './seed-dreams.server.ts';
import { setGoals } from './seed-goals.server.ts';
import { giveAnswers } from './seed-reactions.server.ts';
import { idOf, must, type Seeding } from './seed.server.ts';

/** One process of the demo, from its start to as far as it has come. */
export async function seedProcess(seeding: Seeding, demo: DemoProcess): Promise<void> {
  const id = await begin(seeding, demo);
  seeding.processIds.set(demo.key, id);
  if (demo.declined) {
    must(await declineProcess(seeding.as(leaderOf(demo), demo.declined.on), id, demo.declined.reason), demo.key);
  }
  if (!demo.accepted) return;
  const process = await adapt(seeding, demo, id);
  await tell(seeding, demo, id);
  for (const key of demo.facilitators) {
    const appointed = await appointFacilitator(
      seeding.as(leaderOf(demo), startOf(demo)),
      id,
      idOf(seeding.personIds, key),
    );
    must(appointed, `${demo.key}: ${key}`);
  }
  const dreamIds = await giveDreams(seeding, demo, process);
  const heard = await writeIn(seeding, demo, process);
  await giveAnswers(seeding, demo, process, dreamIds);
  const themeIds = await gather(seeding, demo, process, dreamIds, heard);
  const pictureId = await paint(seeding, demo, process, themeIds);
  if (pictureId) await setGoals(seeding, demo, process);
}

/** Which parties take part, and what the place has handed back. */
async function tell(seeding: Seeding, demo: DemoProcess, id: string): Promise<void> {
  for (const { party, mandate, from, dissent = '' } of demo.parties ?? []) {
    const form = { party, mandate, from: seeding.day(from), until: '', dissent };
    must(await involveParty(seeding.as(leaderOf(demo), from), id, form), party);
  }
  for (const { text, on } of demo.lessons ?? []) {
    must(await handBack(seeding.as(leaderOf(demo), on), id, text), demo.key);
  }
}

export function leaderOf(demo: { place: string }): string {
  const leader = people.find((person) =>
    person.positions.some((position) => position.place === demo.place && position.role !== 'staff'),
  );
  if (!leader) throw new Error(`nobody leads ${demo.place}`);
  return leader.key;
}

function startOf(demo: DemoProcess): number {
  return Math.min(demo.handedDown ?? 0, demo.steps[0]?.opens ?? 0, 0) || (demo.steps[0]?.opens ?? 0);
}

async function begin(seeding: Seeding, demo: DemoProcess): Promise<string> {
  const placeId = idOf(seeding.placeIds, demo.place);
  if (!demo.from) {
    const form = {
      placeId,
      template: await templateOf(seeding, demo, startOf(demo)),
      question: {},
      startsOn: seeding.day(startOf(demo)),
    };
    return must(await startProcess(seeding.as(leaderOf(demo), startOf(demo)), form), demo.key);
  }
  const above = processes.find((one) => one.key === demo.from);
  if (!above) throw new Error(`${demo.key} is handed down from nowhere`);
  const sender = seeding.as(leaderOf(above), startOf(demo));
  const [id] = must(await handDown(sender, idOf(seeding.processIds, above.key), [placeId]), demo.key);
  if (!id) throw new Error(`${demo.key} was not handed down`);
  return id;
}

async function adapt(seeding: Seeding, demo: DemoProcess, id: string): Promise<Process> {
  const leader = seeding.as(leaderOf(demo), startOf(demo), -5);
  const load = async () => {
    const process = await read(leader, (r) => findProcess(r, id));
    if (!process) throw new Error(`${demo.key} is gone`);
    return process;
  };
  const process = await load();
  const question: Words = demo.question ?? process.question;
  const steps = process.steps.map((step, index) => {
    const { opens, closes, readers } = demo.steps[index] ?? { opens: 0, closes: 0, readers: 'facilitators' };
    return { id: step.id, opensOn: seeding.day(opens), closesOn: seeding.day(closes), readers };
  });
  must(await adaptProcess(leader, id, process.revision, { question, steps }), demo.key);
  must(await acceptProcess(leader, id), demo.key);
  return load();
}

export function dayOfStep(demo: DemoProcess, kind: string): number {
  return Math.min(0, (demo.steps.find((step) => step.kind === kind)?.opens ?? 0) + 1);
}

async function gather(
  seeding: Seeding,
  demo: DemoProcess,
  process: Process,
  ids: ReadonlyMap<DemoDream, string>,
  heard: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const themeIds = new Map<string, string>();
  const who = demo.facilitators[0] ?? leaderOf(demo);
  for (const [nth, { key, concept, name }] of demo.themes.entries()) {
    const dreamIds = demo.dreams
      .filter((dream) => dream.theme === key && !dream.hidden)
      .map((dream) => ids.get(dream) ?? '');
    const said = (demo.heard ?? []).filter((one) => one.theme === key).flatMap(({ texts }) => texts);
    const made = await makeTheme(seeding.as(who, dayOfStep(demo, 'group'), demo.themes.length - nth), process.id, {
      concept,
      name,
      dreamIds: [...dreamIds, ...said.map((text) => idOf(heard, text))],
    });
    themeIds.set(key, must(made, name));
  }
  return themeIds;
}

async function paint(
  seeding: Seeding,
  demo: DemoProcess,
  process: Process,
  themeIds: ReadonlyMap<string, string>,
): Promise<string | null> {
  let painted: { pictureId: string; version: number } | null = null;
  const who = demo.facilitators[0] ?? leaderOf(demo);
  const themes = perConcept((concept) => (demo.picture?.paintedFrom[concept] ?? []).map((key) => idOf(themeIds, key)));
  for (const version of demo.picture?.versions ?? []) {
    const drawing = version.drawing ? await drawn(version.drawing) : null;
    const form = {
      headline: version.headline,
      narrative: version.narrative,
      drawing,
      removeDrawing: false,
      drawingAlt: version.drawingAlt ?? altOf(demo, version.drawing),
      concepts: version.concepts,
      themes,
    };
    const outcome = await paintPicture(seeding.as(who, version.on), process.id, painted?.version ?? 0, form);
    painted = must(outcome, version.headline);
  }
  const adoption = demo.picture?.adoption;
  if (painted && adoption) {
    const form = {
      body: adoption.body,
      caseReference: adoption.caseReference,
      adoptedOn: seeding.day(adoption.on),
      unplaced: 'leave',
    };
    must(
      await adoptPicture(seeding.as(leaderOf(demo), adoption.on), painted.pictureId, painted.version, form),
      demo.key,
    );
  }
  return painted?.pictureId ?? null;
}

function perConcept<T>(value: (concept: Concept) => T): Record<Concept, T> {
  return Object.fromEntries(CONCEPTS.map((concept) => [concept, value(concept)])) as Record<Concept, T>;
}
