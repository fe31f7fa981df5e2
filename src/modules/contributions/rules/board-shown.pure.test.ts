import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ASIDE, UNGROUPED, type Spot } from './board.ts';
import { afterMove, type BoardDream, type Shown } from './board-shown.ts';
import { plus, totalOf, type Tally } from './counts.ts';
import { STAKEHOLDERS } from './stakeholder.ts';

const GROUPS = STAKEHOLDERS.slice(0, 4);
const SPOTS: Spot[] = ['ute', 'mat', ASIDE, UNGROUPED];
const lying = fc.array(fc.tuple(fc.constantFrom(...SPOTS), fc.constantFrom(...GROUPS)), { maxLength: 30 });

function shownOf(lies: readonly [Spot, (typeof GROUPS)[number]][], open: Spot): Shown {
  const dreams = lies.map(([spot, stakeholder], index): BoardDream & { spot: Spot } => ({
    id: `d${index}`,
    words: 'ord',
    stakeholder,
    spot,
  }));
  const tally = (spot?: Spot) =>
    dreams
      .filter((dream) => !spot || dream.spot === spot)
      .reduce<Tally>((sum, { stakeholder }) => plus(sum, { [stakeholder]: 1 }), {});
  const at = (spot: Spot) => dreams.filter((dream) => dream.spot === spot).map(({ spot: _, ...dream }) => dream);
  const theme = (id: string) => ({ id, processId: 'x', concept: 'sosial' as const, name: id, tally: tally(id) });
  return {
    board: {
      all: tally(),
      ungrouped: tally(UNGROUPED),
      aside: tally(ASIDE),
      themes: [theme('ute'), theme('mat')],
      waiting: { dreams: at(UNGROUPED), next: null },
    },
    open: { spot: open, dreams: at(open), next: null },
  };
}

function total({ board }: Shown): number {
  return [board.ungrouped, board.aside, ...board.themes.map(({ tally }) => tally)].reduce(
    (sum, tally) => sum + totalOf(tally),
    0,
  );
}

test('a move that is shown at once loses no dream and makes none', () => {
  fc.assert(
    fc.property(
      lying,
      fc.constantFrom('ute', ASIDE),
      fc.constantFrom(...SPOTS),
      fc.func(fc.boolean()),
      (lies, open, to, chosen) => {
        const before = shownOf(lies, open);
        const ids = lies.map((_, index) => `d${index}`).filter(chosen);
        const after = afterMove(before, { ids, to });
        expect(total(after)).toBe(total(before));
        expect(after.board.waiting.dreams.length).toBe(totalOf(after.board.ungrouped));
        const inOpen = open === ASIDE ? after.board.aside : after.board.themes.find(({ id }) => id === open)?.tally;
        expect(after.open?.dreams.length).toBe(totalOf(inOpen ?? {}));
        for (const group of GROUPS) expect(after.board.all[group]).toBe(before.board.all[group]);
      },
    ),
  );
});

test('the moved dreams lie where they were put, and a second time nothing changes', () => {
  const before = shownOf(
    [
      [UNGROUPED, 'child'],
      [UNGROUPED, 'parent'],
      ['ute', 'child'],
    ],
    'ute',
  );
  const once = afterMove(before, { ids: ['d0', 'd2'], to: 'ute' });
  expect(once.open?.dreams.map(({ id }) => id)).toEqual(['d2', 'd0']);
  expect(once.board.waiting.dreams.map(({ id }) => id)).toEqual(['d1']);
  expect(once.board.themes[0]?.tally).toEqual({ child: 2 });
  expect(afterMove(once, { ids: ['d0', 'd2'], to: 'ute' })).toEqual(once);
});
