import { beforeAll, describe, expect, test } from 'vitest';
import { read, write } from '#platform/db/work.server.ts';
import { done } from '#platform/i18n/refusal.ts';
import { contributeFor, makeTheme } from '#modules/contributions/index.server.ts';
import type { GoalForm } from '#modules/goals/index.ts';
import {
  adoptGoal,
  findGoal,
  goalsAt,
  goalsOfProcess,
  reviseGoal,
  servingOf,
  setGoal,
  tagGoal,
  tagsOf,
} from '#modules/goals/index.server.ts';
import { openPlace } from '#modules/organisation/index.server.ts';
import { perConcept } from '#modules/pictures/index.ts';
import { paintPicture } from '#modules/pictures/index.server.ts';
import { acceptProcess, handDown } from '#modules/processes/index.server.ts';
import { deleteTiesFrom, insertTies, walk } from '#modules/thread/index.server.ts';
import { alignmentView } from '#wiring/alignment-view.server.ts';
import { togetherAt } from '#wiring/landscape/front.server.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';

let world: Gathered;
let dream: string;
let theme: string;
let goal: string;
const form: GoalForm = { text: 'Alle har en å gå til', horizonYear: '2040', signs: ['Alle blir hilst på'], serves: '' };
const adoption = { body: 'Kommunestyret', caseReference: 'sak 19/26', adoptedOn: '1.11.2026' };

beforeAll(async () => {
  world = await aGathering();
  const { facilitator, process, clock } = world;
  dream = sure(
    await contributeFor(facilitator, process.id, {
      words: 'At noen venter på meg',
      stakeholder: 'child',
      clientId: clock.newId(),
    }),
  );
  theme = sure(
    await makeTheme(facilitator, process.id, { concept: 'livsmestring', name: 'Å bli sett', dreamIds: [dream] }),
  );
});

const paint = (who: Gathered['owner'], processId: string, themes: string[]) =>
  paintPicture(who, processId, 0, {
    headline: 'Her blir alle møtt',
    narrative: '',
    drawing: null,
    removeDrawing: false,
    drawingAlt: '',
    concepts: { ...perConcept(() => ''), livsmestring: 'Alle har en å gå til.' },
    themes: { ...perConcept(() => []), livsmestring: themes },
  });

describe('setting a goal', () => {
  test('waits for the picture to say something under the concept', async () => {
    const early = await setGoal(world.facilitator, world.process.id, 'livsmestring', form);
    expect(early).toMatchObject({ refused: 'goals_concept_unpainted', field: 'concept' });
    sure(await paint(world.facilitator, world.process.id, [theme]));
    expect(await setGoal(world.facilitator, world.process.id, 'digital', form)).toMatchObject({
      refused: 'goals_concept_unpainted',
    });
    expect(await setGoal(world.facilitator, world.process.id, 'mat', form)).toMatchObject({ refused: 'goals_concept' });
  });

  test('is refused for everybody but those who lead or facilitate, and leaves nothing', async () => {
    for (const who of [world.participant, world.neighbour]) {
      expect(await setGoal(who, world.process.id, 'livsmestring', form)).toMatchObject({ refused: 'access_denied' });
    }
    expect(await setGoal(world.stranger, world.process.id, 'livsmestring', form)).toMatchObject({
      refused: 'processes_unknown',
    });
    expect(await read(world.owner, (r) => goalsOfProcess(r, world.process.id))).toEqual([]);
  });

  test('refuses no sign and five signs', async () => {
    for (const signs of [[], ['', ' '], ['a', 'b', 'c', 'd', 'e']]) {
      const outcome = await setGoal(world.facilitator, world.process.id, 'livsmestring', { ...form, signs });
      expect(outcome.ok).toBe(false);
    }
    expect(await read(world.owner, (r) => goalsOfProcess(r, world.process.id))).toEqual([]);
  });

  test('sent many times at once makes one goal', async () => {
    const ids = await Promise.all(
      Array.from({ length: 8 }, () => setGoal(world.facilitator, world.process.id, 'livsmestring', form)),
    );
    expect(new Set(ids.map(sure)).size).toBe(1);
    goal = ids.map(sure)[0] ?? '';
    expect(await read(world.owner, (r) => goalsAt(r, [world.process.placeId]))).toHaveLength(1);
  });

  test('can be walked back to the theme and the dream, and forward again', async () => {
    const back = await read(world.owner, (r) => walk(r, goal, 'back', 50));
    expect(back.map((one) => one.kind)).toEqual(['concept', 'theme', 'dream']);
    expect(back.at(-1)?.id).toBe(dream);
    const forward = await read(world.owner, (r) => walk(r, dream, 'forward', 50));
    expect(forward.map((one) => one.id)).toContain(goal);
  });
});

describe('revising a goal', () => {
  test('keeps what stood there; of two at once exactly one wins', async () => {
    const before = await read(world.owner, (r) => findGoal(r, goal));
    const outcomes = await Promise.all([
      reviseGoal(world.owner, goal, 1, { ...form, text: 'Den ene' }),
      reviseGoal(world.facilitator, goal, 1, { ...form, text: 'Den andre', signs: ['Ny', 'Enda en'] }),
    ]);
    expect(outcomes.map((one) => one.ok).sort()).toEqual([false, true]);
    expect(outcomes.find((one) => !one.ok)).toMatchObject({ refused: 'goals_stale' });
    const after = await read(world.owner, (r) => findGoal(r, goal));
    expect(after?.versions.map((one) => one.version)).toEqual([2, 1]);
    expect(after?.versions[1]).toEqual(before?.versions[0]);
  });

  test('with nothing changed keeps the version', async () => {
    const again = { ...form, text: 'Alle har to å gå til' };
    expect(sure(await reviseGoal(world.owner, goal, 2, again))).toBe(3);
    expect(sure(await reviseGoal(world.owner, goal, 2, again))).toBe(3);
  });

  test('is refused for others', async () => {
    for (const who of [world.participant, world.neighbour]) {
      expect(await reviseGoal(who, goal, 3, form)).toMatchObject({ refused: 'access_denied' });
    }
    expect(await reviseGoal(world.stranger, goal, 3, form)).toMatchObject({ refused: 'goals_unknown' });
  });
});

/** Closes a circle behind the verbs' back, as two who tie at once might have, or opens it again. */
async function tied(is: 'round' | 'not', own: string): Promise<void> {
  const outcome = await write(world.root, 'test.tie', async (w) => {
    await (is === 'round'
      ? insertTies(w, [{ from: goal, to: own, relation: 'serves' }])
      : deleteTiesFrom(w, [goal], 'serves'));
    return done(null);
  });
  sure(outcome);
}

describe('serving a goal above', () => {
  test('is a tie to a goal of a place above, and of no other; never to itself, nor round in a circle', async () => {
    const unitId = sure(
      await openPlace(world.owner, {
        kind: 'school',
        underId: world.process.placeId,
        name: 'Neset skole',
        form: 'nb',
        owner: 'public',
        registerNumber: null,
      }),
    );
    const [below = ''] = sure(await handDown(world.owner, world.process.id, [unitId]));
    const leader = {
      ...world.owner,
      actor: {
        kind: 'person',
        personId: world.clock.newId(),
        standing: [{ role: 'unit_leader', at: unitId }],
      } as const,
    };
    sure(await acceptProcess(leader, below));
    sure(await paint(leader, below, []));
    const wrong = await setGoal(world.owner, world.process.id, 'livsmestring', { ...form, text: 'Selv', serves: goal });
    expect(wrong).toMatchObject({ refused: 'goals_unknown_served', field: 'serves' });
    const own = sure(await setGoal(leader, below, 'livsmestring', { ...form, serves: goal }));
    const row = async (id: string) => {
      const found = await read(leader, (r) => findGoal(r, id));
      if (!found) throw new Error('no goal');
      return read(leader, (r) => servingOf(r, found));
    };
    expect((await row(own)).above?.id).toBe(goal);
    expect((await row(goal)).below.map((one) => one.id)).toEqual([own]);
    const tree = await alignmentView(leader, '');
    expect(tree.alone).toMatchObject([{ id: goal, own: true, servedBy: [{ id: own, servedBy: [] }] }]);
    expect((await alignmentView(world.participant, '')).alone).toEqual([]);
    expect(await reviseGoal(leader, own, 1, { ...form, serves: own })).toMatchObject({ refused: 'goals_circle' });
    sure(await reviseGoal(leader, own, 1, { ...form, serves: '' }));
    expect((await row(own)).above).toBeNull();
    await tied('round', own);
    expect(await reviseGoal(leader, own, 2, { ...form, serves: goal })).toMatchObject({ refused: 'goals_circle' });
    expect((await row(own)).above).toBeNull();
    await tied('not', own);
  });
});

describe('tagging a goal', () => {
  test('is with names that are known, by those who may write it, and finds it in the tree', async () => {
    for (const who of [world.participant, world.neighbour]) {
      expect(await tagGoal(who, goal, ['lk-natur'])).toMatchObject({ refused: 'access_denied' });
    }
    expect(await tagGoal(world.stranger, goal, ['lk-natur'])).toMatchObject({ refused: 'goals_unknown' });
    expect(await tagGoal(world.owner, goal, ['lk-natur', 'karakter'])).toMatchObject({ refused: 'goals_unknown_tag' });
    sure(await tagGoal(world.facilitator, goal, ['lk-natur', 'oecd-agency', 'lk-natur']));
    sure(await tagGoal(world.facilitator, goal, ['oecd-agency', 'rp-natur']));
    expect((await read(world.owner, (r) => tagsOf(r, [goal]))).get(goal)).toEqual(['oecd-agency', 'rp-natur']);
    const under = async (tag: string) => (await alignmentView(world.owner, tag)).alone.map(({ id }) => id);
    expect([await under('rp-natur'), await under('lk-natur')]).toEqual([[goal], []]);
  });
});

describe('adopting a goal', () => {
  test('is for those who lead, once per version, also when two do it at once', async () => {
    for (const who of [world.participant, world.neighbour, world.facilitator]) {
      expect(await adoptGoal(who, goal, 2, adoption)).toMatchObject({ refused: 'access_denied' });
    }
    expect(await adoptGoal(world.owner, goal, 9, adoption)).toMatchObject({ refused: 'goals_unknown_version' });
    expect(await adoptGoal(world.owner, goal, 2, { ...adoption, body: ' ' })).toMatchObject({ field: 'body' });
    expect(await read(world.participant, (r) => findGoal(r, goal))).toBeNull();
    const outcomes = await Promise.all([1, 2].map(() => adoptGoal(world.owner, goal, 2, adoption)));
    expect(outcomes.map((one) => one.ok).sort()).toEqual([false, true]);
    const open = await read(world.participant, (r) => findGoal(r, goal));
    expect(open?.versions.map((one) => [one.version, one.writtenBy])).toEqual([[2, null]]);
    expect(await read(world.participant, (r) => goalsOfProcess(r, world.process.id))).toHaveLength(1);
  });
});

test('a goal quoted in the form that its place does not write says which it is', async () => {
  const now = await read(world.owner, (r) => findGoal(r, goal));
  const text = 'Vi vil at alle opplever mestring og trivsel kvar dag';
  sure(await reviseGoal(world.owner, goal, now?.versions[0]?.version ?? 0, { ...form, text }));
  const { goals } = await read(world.owner, (r) => togetherAt(r, world.process.placeId));
  expect(goals.find(({ id }) => id === goal)).toMatchObject({ text, lang: 'nn' });
});
