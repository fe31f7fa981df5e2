import { expect, it } from 'vitest';
import { differences, movedTo, type Plan, type PlanStep } from '#modules/processes/index.ts';
import { linesInShort, linesOf, type DifferenceLine } from './difference-words.ts';

const aStep = (key: string, opensOn: string, closesOn: string): PlanStep => ({
  ...{ key, kind: 'activity', readers: 'place', words: null, omitted: null },
  ...{ opensOn, closesOn },
});
const plan: Plan = {
  ...{ template: { key: 'mal', version: 1 }, name: {}, question: {}, horizonYear: 2040, concepts: [] },
  steps: [aStep('samle', '2026-11-07', '2026-11-20'), aStep('male', '2026-11-21', '2026-11-30')],
};
const book = { of: () => null, words: () => ({ name: {}, purpose: {}, guide: {} }), name: () => 'Steg' };
const reader = { locale: 'nb', own: 'nb', book } as const;
const said = (lines: DifferenceLine[]) => lines.map(({ was, is }) => [was, is]);

it('says the years of two days that lie in different years, and of no others', () => {
  const linesFor = (opensOn: string) => {
    const steps = plan.steps.map((step, nth) => (nth === 0 ? { ...step, opensOn } : step));
    return said(linesOf(differences(plan, { ...plan, steps }), plan, reader));
  };
  expect(linesFor('2026-11-09')).toEqual([['7. nov.', '9. nov.']]);
  expect(linesFor('2025-11-09')).toEqual([['7. nov. 2026', '9. nov. 2025']]);
});

it('says the years of many days, said as the span they cover, when they are not of one year', () => {
  const linesFor = (day: string) =>
    said(linesInShort(differences(plan, { ...plan, steps: movedTo(plan.steps, day) }), plan, reader));
  expect(linesFor('2026-11-09')).toEqual([['7. nov. – 30. nov.', '9. nov. – 2. des.']]);
  expect(linesFor('2026-12-09')).toEqual([['7. nov. 2026 – 30. nov. 2026', '9. des. 2026 – 1. jan. 2027']]);
});
