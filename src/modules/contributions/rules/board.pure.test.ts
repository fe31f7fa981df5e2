import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ASIDE,
  LONGEST_NAME,
  movesTo,
  parseThemeName,
  themeOf,
  undoing,
  UNGROUPED,
  type BoardAct,
  type Spot,
} from './board.ts';

const DREAMS = ['a', 'b', 'c', 'd', 'e'];
const THEMES = ['trygg', 'ute', 'mat'];
const spot = fc.constantFrom<Spot>(...THEMES, ASIDE, UNGROUPED);
const someDreams = fc.subarray(DREAMS, { minLength: 1 });

/** The board as a plain model: where each dream lies, what each theme is called, which themes there are. */
interface Model {
  spots: Map<string, Spot>;
  names: Map<string, string>;
}

type Doing =
  | { do: 'place'; ids: string[]; to: Spot }
  | { do: 'make'; ids: string[] }
  | { do: 'rename'; theme: string; name: string };

const doing: fc.Arbitrary<Doing> = fc.oneof(
  fc.record({ do: fc.constant('place' as const), ids: someDreams, to: spot }),
  fc.record({ do: fc.constant('make' as const), ids: fc.subarray(DREAMS) }),
  fc.record({
    do: fc.constant('rename' as const),
    theme: fc.constantFrom(...THEMES),
    name: fc.string({ minLength: 1 }),
  }),
);

function blank(): Model {
  return { spots: new Map(), names: new Map(THEMES.map((id) => [id, id])) };
}

function perform(board: Model, act: Doing, id: string): BoardAct {
  if (act.do === 'rename') {
    const from = board.names.get(act.theme) ?? '';
    board.names.set(act.theme, act.name);
    return { kind: 'theme_renamed', themeId: act.theme, from, to: act.name };
  }
  const to = act.do === 'make' ? id : act.to;
  const dreams = movesTo(to, act.ids, board.spots);
  if (act.do === 'make') board.names.set(id, 'nytt');
  for (const dream of dreams) put(board, dream.id, to);
  return act.do === 'make' ? { kind: 'theme_made', themeId: id, dreams } : { kind: 'placed', dreams, to };
}

function undo(board: Model, act: BoardAct, movedSince: ReadonlySet<string> = new Set()): string[] {
  const plan = undoing(act, { ...board, movedSince });
  for (const dream of plan.back) put(board, dream.id, dream.from);
  if (plan.rename) board.names.set(plan.rename.themeId, plan.rename.name);
  if (plan.empty && ![...board.spots.values()].includes(plan.empty)) board.names.delete(plan.empty);
  return plan.left;
}

function put(board: Model, dream: string, to: Spot): void {
  if (to === UNGROUPED) board.spots.delete(dream);
  else board.spots.set(dream, to);
}

test('undoing every act, the last first, gives each board there was before it', () => {
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 20 }), (doings) => {
      const board = blank();
      const past: { act: BoardAct; before: Model }[] = [];
      for (const [index, one] of doings.entries()) {
        const before = structuredClone(board);
        past.push({ before, act: perform(board, one, `made-${index}`) });
      }
      for (const { act, before } of past.reverse()) {
        expect(undo(board, act)).toEqual([]);
        expect(board).toEqual(before);
      }
    }),
  );
});

test('undoing never moves what another has moved since, and tells of it', () => {
  fc.assert(
    fc.property(someDreams, spot, someDreams, spot, (mine, to, theirs, elsewhere) => {
      const board = blank();
      const act = perform(board, { do: 'place', ids: mine, to }, '');
      const other = perform(board, { do: 'place', ids: theirs, to: elsewhere }, '');
      const moved = new Set(other.kind === 'placed' ? other.dreams.map(({ id }) => id) : []);
      const left = undo(board, act, moved);
      for (const id of moved) expect(board.spots.get(id) ?? UNGROUPED).toBe(elsewhere);
      const touched = act.kind === 'placed' ? act.dreams.map(({ id }) => id) : [];
      expect(new Set(left)).toEqual(new Set(touched.filter((id) => moved.has(id))));
    }),
  );
});

test('a theme that somebody else has put a dream in is not offered up by more than its maker’s undo', () => {
  const board = blank();
  const made = perform(board, { do: 'make', ids: ['a'] }, 'ny');
  perform(board, { do: 'place', ids: ['b'], to: 'ny' }, '');
  undo(board, made, new Set(['b']));
  expect(board.names.has('ny')).toBe(true);
  expect(board.spots.get('b')).toBe('ny');
  expect(board.spots.has('a')).toBe(false);
});

test('a name that another has changed since is left', () => {
  const board = blank();
  const mine = perform(board, { do: 'rename', theme: 'ute', name: 'Skogen' }, '');
  perform(board, { do: 'rename', theme: 'ute', name: 'Fjæra' }, '');
  undo(board, mine);
  expect(board.names.get('ute')).toBe('Fjæra');
});

test('moving names each dream once, and not those that are there already', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...DREAMS)),
      spot,
      fc.array(fc.tuple(fc.constantFrom(...DREAMS), spot)),
      (ids, to, lie) => {
        const spots = new Map(lie);
        const moved = movesTo(to, ids, spots);
        expect(new Set(moved.map(({ id }) => id)).size).toBe(moved.length);
        for (const { id, from } of moved) {
          expect(from).toBe(spots.get(id) ?? UNGROUPED);
          expect(from).not.toBe(to);
        }
        for (const id of ids) expect(moved.some((one) => one.id === id)).toBe((spots.get(id) ?? UNGROUPED) !== to);
      },
    ),
  );
});

test('a theme has a name of 1 to 80 characters on one line', () => {
  expect(parseThemeName('  Ute \n som   klasserom ')).toEqual({ ok: true, value: 'Ute som klasserom' });
  for (const nothing of ['', '  ', '\n\t', '\u200b'])
    expect(parseThemeName(nothing)).toMatchObject({ refused: 'contributions_theme_nameless' });
  expect(parseThemeName('ø'.repeat(LONGEST_NAME)).ok).toBe(true);
  expect(parseThemeName('🌲'.repeat(LONGEST_NAME)).ok).toBe(true);
  expect(parseThemeName('ø'.repeat(LONGEST_NAME + 1))).toMatchObject({
    refused: 'contributions_theme_long',
    field: 'name',
  });
});

test('only a theme is a theme', () => {
  expect([themeOf(ASIDE), themeOf(UNGROUPED), themeOf('ute')]).toEqual([null, null, 'ute']);
});
