import { beforeEach, describe, expect, test } from 'vitest';
import {
  contributeFor,
  hide,
  makeTheme,
  mergeThemes,
  placeDreams,
  takeOut,
  undoLast,
  ungroupDreams,
  unhide,
} from '#modules/contributions/index.server.ts';
import { adoptGoal, reviseGoal, setGoal } from '#modules/goals/index.server.ts';
import { mergePlaces, openPlace } from '#modules/organisation/index.server.ts';
import { perConcept } from '#modules/pictures/index.ts';
import { adoptPicture, paintPicture } from '#modules/pictures/index.server.ts';
import { startProcess } from '#modules/processes/index.server.ts';
import { insertTies } from '#modules/thread/index.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { write } from '#platform/db/work.server.ts';
import { done } from '#platform/i18n/refusal.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { threadView } from './thread-view.server.ts';

const ADOPTION = { body: 'Kommunestyret', caseReference: 'sak 19/26', adoptedOn: '1.11.2026' };
const GOAL = { text: 'Alle har en å gå til', horizonYear: '2040', signs: ['Alle blir hilst på'], serves: '' };
const TEXT = { headline: 'Her blir alle møtt', narrative: 'Vi er i 2040.', drawingAlt: '' };
const PLAIN = { form: 'nb' as const, owner: 'public' as const, registerNumber: null };
const WHY = { reason: 'names_someone', words: '' };

let world: Gathered;
/** Six children in the first theme, four of the staff in the second. */
let dreams: string[];
let themes: [string, string];
let picture: string;
let goal: string;

beforeEach(async () => {
  world = await aGathering();
  dreams = [];
  for (let nth = 0; nth < 6; nth++) dreams.push(await give(`Et barn drømmer nummer ${nth}`, 'child'));
  for (let nth = 0; nth < 4; nth++) dreams.push(await give(`En ansatt drømmer nummer ${nth}`, 'staff'));
  themes = [await gather('Å bli sett', dreams.slice(0, 6)), await gather('Tid', dreams.slice(6))];
  picture = sure(await paint(0, themes)).pictureId;
  goal = sure(await setGoal(world.facilitator, world.process.id, 'livsmestring', GOAL));
});

const give = async (words: string, stakeholder: string) =>
  sure(await contributeFor(world.facilitator, world.process.id, { words, stakeholder, clientId: world.clock.newId() }));
const gather = async (name: string, dreamIds: string[], concept = 'livsmestring') =>
  sure(await makeTheme(world.facilitator, world.process.id, { concept, name, dreamIds }));
const paint = (version: number, from: readonly string[], headline = TEXT.headline) =>
  paintPicture(world.facilitator, world.process.id, version, {
    ...{ ...TEXT, headline, drawing: null, removeDrawing: false },
    concepts: { ...perConcept(() => 'Noe.'), livsmestring: 'Alle har en å gå til.' },
    themes: { ...perConcept(() => []), livsmestring: [...from] },
  });
const view = (id: string, query = '', as: Context = world.facilitator) =>
  threadView(as, '/r/fjord', id, new URLSearchParams(query));
const voices = async (id: string, query = '') => (await view(id, query))?.voices.total;
const themeNames = async (id: string) =>
  (await view(id))?.stages.find(({ kind }) => kind === 'theme')?.items.map(({ title }) => title);

/** How many voices each of the knots stands on, from the theme to the goal. */
async function counted(): Promise<(number | null | undefined)[]> {
  const found = [];
  for (const id of [...themes, picture, goal]) found.push(await voices(id));
  return found;
}

test('of a group those are heard who gave the first and the last dream, whatever ids they came to have', async () => {
  const late: string[] = [];
  for (const [nth, first] of [300, 400, 100, 200].entries()) {
    let next = first;
    const newId = () => `01a00000-0000-7000-8000-${String(next++).padStart(12, '0')}`;
    world.clock.pass(1000);
    const form = { words: `En forelder drømmer nummer ${nth}`, stakeholder: 'parent', clientId: world.clock.newId() };
    late.push(sure(await contributeFor({ ...world.facilitator, newId }, world.process.id, form)));
  }
  const theme = await gather('Hjemme', late);
  const heard = (await view(theme))?.stages.find(({ kind }) => kind === 'dream')?.items.map(({ id }) => id);
  expect(heard?.toSorted()).toEqual([late[0], late[3]].toSorted());
});

describe('the thread stays true', () => {
  test('from every record, both ways', async () => {
    expect(await counted()).toEqual([6, 4, 10, 10]);
    for (const id of [dreams[0] ?? '', ...themes, picture, goal]) {
      const kinds = (await view(id))?.line.map(({ kind, pending }) => (pending ? null : kind));
      expect(kinds, id).toEqual(['theme', 'concept', 'picture', 'goal']);
      expect((await view(id))?.stages.find(({ kind }) => kind === 'dream')?.items.length).toBeGreaterThan(0);
    }
  });

  test('through a merge, and through taking it back', async () => {
    sure(await mergeThemes(world.facilitator, world.process.id, themes[1], themes[0]));
    expect([await voices(themes[0]), await voices(goal)]).toEqual([10, 10]);
    expect(await themeNames(goal)).toEqual(['Å bli sett']);
    sure(await undoLast(world.facilitator, world.process.id));
    expect(await counted()).toEqual([6, 4, 10, 10]);
    expect(await themeNames(goal)).toEqual(['Å bli sett', 'Tid']);
  });

  test('through a split, and a dream moved out of it all and back', async () => {
    const third = await gather('En å gå til', dreams.slice(0, 2));
    expect(await voices(third)).toBe(2);
    expect(await counted()).toEqual([4, 4, 10, 10]);
    const elsewhere = await gather('Noe helt annet', [], 'digital');
    sure(await placeDreams(world.facilitator, world.process.id, [dreams[0] ?? ''], elsewhere));
    expect(await counted()).toEqual([4, 4, 9, 9]);
    expect((await view(dreams[0] ?? ''))?.line.at(-1)?.pending).toBe(true);
    sure(await ungroupDreams(world.facilitator, world.process.id, [dreams[0] ?? '']));
    const alone = await view(dreams[0] ?? '');
    expect(alone?.line.map(({ pending }) => pending)).toEqual([true, true, true]);
    expect(alone?.stages[0]?.items.map(({ place }) => place)).toEqual(['Havnes']);
    sure(await undoLast(world.facilitator, world.process.id));
    sure(await undoLast(world.facilitator, world.process.id));
    expect(await counted()).toEqual([4, 4, 10, 10]);
  });

  test('through new versions of the picture and the goal', async () => {
    sure(await paint(1, [themes[0]], 'Nytt bilde'));
    expect(await voices(goal)).toBe(6);
    expect(await themeNames(goal)).toEqual(['Å bli sett']);
    expect((await view(goal))?.stages.find(({ kind }) => kind === 'picture')?.items[0]?.title).toBe('Nytt bilde');
    sure(await reviseGoal(world.facilitator, goal, 1, { ...GOAL, text: 'Alle har noen' }));
    expect((await view(goal))?.title).toBe('Alle har noen');
    expect(await voices(goal)).toBe(6);
  });

  test('when a voice is hidden, shown again, and gone for good', async () => {
    const [own = ''] = dreams;
    sure(await hide(world.facilitator, [own], WHY));
    expect(await counted()).toEqual([5, 4, 9, 9]);
    expect(await view(own)).toBeNull();
    sure(await unhide(world.facilitator, [own]));
    expect(await counted()).toEqual([6, 4, 10, 10]);
    sure(await takeOut(world.facilitator, world.process.id, own));
    expect(await counted()).toEqual([5, 4, 9, 9]);
    expect(await view(own)).toBeNull();
  });

  test('and counts a voice once, by however many ways it is reached', async () => {
    const digital = (await view(picture))?.stages.find(({ kind }) => kind === 'concept')?.items[2]?.id ?? '';
    sure(
      await write(world.owner, 'test.tie', async (w) => {
        await insertTies(w, [
          { from: digital, to: themes[0], relation: 'painted_from' },
          { from: goal, to: digital, relation: 'chosen_from' },
        ]);
        return done(null);
      }),
    );
    const other = sure(
      await setGoal(world.facilitator, world.process.id, 'livsmestring', { ...GOAL, text: 'Et mål til' }),
    );
    expect([await voices(picture), await voices(other), await voices(goal)]).toEqual([10, 10, 10]);
    expect((await view(themes[0]))?.line.at(-1)?.more).toBe(1);
  });
});

describe('what is looked at', () => {
  test('is the knot asked for, and the line goes through it', async () => {
    const seen = await view(goal, `knot=${themes[1]}`);
    expect(seen?.line.find(({ focused }) => focused)).toMatchObject({ id: themes[1], kind: 'theme' });
    expect(seen?.focus).toMatchObject({ id: themes[1], voices: { total: 4 } });
    expect(seen?.focus?.others.map(({ id }) => id)).toEqual([themes[0]]);
    expect(seen?.focus?.next?.href).toContain('knot=');
    expect((await view(goal, 'knot=nothing'))?.focus?.id).toBe(goal);
  });

  test('narrowed to a group or a place, it counts those alone', async () => {
    expect(await voices(goal, 'group=staff')).toBe(4);
    expect((await view(goal, 'group=staff'))?.focus?.voices.groups).toEqual([{ stakeholder: 'staff', count: 4 }]);
    expect(await voices(goal, `place=${world.places.municipality}`)).toBe(10);
    expect(await voices(goal, `place=${world.places.elsewhere}`), 'no place of this thread').toBe(10);
    expect(await voices(goal, 'group=nobody&place=here')).toBe(10);
  });
});

describe('over several places', () => {
  const at = async (placeId: string, words: string[]) => {
    const process = sure(
      await startProcess(world.root, { placeId, template: 'future_picture', question: {}, startsOn: '' }),
    );
    const ids = [];
    for (const one of words) {
      const form = { words: one, stakeholder: 'parent', clientId: world.clock.newId() };
      ids.push(sure(await contributeFor(world.root, process, form)));
    }
    return sure(await makeTheme(world.root, process, { concept: 'livsmestring', name: 'Fra en annen', dreamIds: ids }));
  };

  test('a municipality counts its own, and nothing can be worked out from the two', async () => {
    const theme = await at(world.places.elsewhere, ['En forelder her', 'En forelder til', 'Enda en forelder']);
    const [concept] = (await view(goal))?.stages.find(({ kind }) => kind === 'concept')?.items ?? [];
    const tie = { from: concept?.id ?? '', to: theme, relation: 'painted_from' as const };
    sure(await write(world.root, 'test.tie', async (w) => done(await insertTies(w, [tie]))));
    const whole = await view(goal, '', world.root);
    expect([whole?.voices.total, whole?.filters.places.length]).toEqual([13, 2]);
    const other = await view(goal, `place=${world.places.elsewhere}`, world.root);
    expect(other?.voices).toEqual({ groups: [{ stakeholder: 'parent', count: 3 }], rest: 0, total: 3 });
    expect(other?.stages.find(({ kind }) => kind === 'theme')?.items.map(({ id }) => id)).toEqual([theme]);
    expect(other?.title).toBe(GOAL.text);
    for (const as of [world.neighbour, world.coordinator]) {
      expect((await view(goal, '', as))?.voices).toMatchObject({ total: 10, few: true });
      expect((await view(goal, `place=${world.places.municipality}`, as))?.voices.total).toBe(10);
      expect((await view(goal, `place=${world.places.elsewhere}`, as))?.voices.total).toBeNull();
    }
  });

  test('the thread of a school that is merged stays where it was', async () => {
    const unit = (name: string) => ({ kind: 'school' as const, underId: world.places.municipality, name, ...PLAIN });
    const school = sure(await openPlace(world.owner, { ...unit('Neset skole'), openedOn: '1.8.2020' }));
    const other = sure(await openPlace(world.owner, { ...unit('Vika skole'), openedOn: '1.8.2020' }));
    const theme = await at(school, ['En forelder på Neset']);
    const before = await view(theme, '', world.owner);
    sure(await mergePlaces(world.owner, [school, other], unit('Neset og Vika skole'), '1.12.2026'));
    expect(before?.focus?.place).toBe('Neset skole');
    expect(await view(theme, '', world.owner)).toEqual(before);
  });
});

describe('to others than those who facilitate', () => {
  beforeEach(async () => {
    sure(await adoptPicture(world.owner, picture, 1, ADOPTION));
    sure(await adoptGoal(world.owner, goal, 1, ADOPTION));
  });

  test('a knot says what the whole process says, and a group of few looks like nobody', async () => {
    const open = (await view(goal, '', world.participant))?.voices;
    expect(open).toMatchObject({ groups: [{ count: 5 }], rest: 5, total: 10, open: true });
    world.clock.pass(40 * 86_400_000);
    for (const as of [world.neighbour, world.participant]) {
      for (const id of [goal, picture, ...themes]) {
        const seen = await view(id, '', as);
        expect(seen?.voices).toEqual({ groups: [], rest: 10, total: 10, ofWhole: true });
        expect(seen?.focus?.voices).toEqual(seen?.voices);
        expect(seen?.line.flatMap(({ sub }) => sub).join()).not.toMatch(/\b[46] dr/);
      }
      const [few, none] = [await view(goal, 'group=staff', as), await view(goal, 'group=union', as)];
      expect(few?.voices).toEqual(none?.voices);
      expect(few?.filters.groups).toEqual([]);
    }
  });

  test('nobody’s words are there that may not be read, and no draft', async () => {
    const seen = await view(goal, '', world.participant);
    expect(JSON.stringify(seen)).not.toMatch(/drømmer nummer/);
    sure(await reviseGoal(world.facilitator, goal, 1, { ...GOAL, text: 'Bare et utkast' }));
    expect(JSON.stringify(await view(goal, '', world.participant))).not.toContain('Bare et utkast');
    const draft = sure(
      await setGoal(world.facilitator, world.process.id, 'digital', { ...GOAL, text: 'Ikke vedtatt' }),
    );
    expect(await view(draft, '', world.participant)).toBeNull();
    expect(JSON.stringify(await view(picture, '', world.participant))).not.toContain('Ikke vedtatt');
    for (const id of [goal, picture, themes[0], dreams[0] ?? ''])
      expect(await view(id, '', world.stranger), 'another region').toBeNull();
  });
});
