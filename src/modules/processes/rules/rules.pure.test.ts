import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, parseDay } from '#platform/i18n/day.ts';
import { written } from '#platform/i18n/said.ts';
import { joinCodeFrom, parseJoinCode } from './code.ts';
import { leftBehind } from './adaptation.ts';
import { currentStep, isOverdue, movedTo, overlaps, stepState, stepStateIn, type Taken } from './step.ts';

const aDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('2000-01-01', days));

describe('days', () => {
  it('are read as they are written', () => {
    fc.assert(fc.property(aDay, (day) => parseDay(written(day)) === day && parseDay(day) === day));
  });

  it.each(['', '31.2.2026', '2026-13-01', 'i morgen', '3.12', '0.1.2026', '29.2.2025'])('refuse «%s»', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('take the ways people write', () => {
    expect(['3.12.2026', ' 03.12.26 ', '3/12-26', '3/12/2026'].map(parseDay)).toEqual(Array(4).fill('2026-12-03'));
  });
});

describe('steps', () => {
  it('are open on both their first and their last day and on no other', () => {
    fc.assert(
      fc.property(aDay, fc.nat(100), fc.integer({ min: -200, max: 200 }), (opensOn, length, offset) => {
        const closesOn = addDays(opensOn, length);
        const state = stepState({ opensOn, closesOn }, addDays(opensOn, offset));
        return state === (offset < 0 ? 'later' : offset > length ? 'done' : 'now');
      }),
    );
  });

  it('are current one at a time, the open one first', () => {
    const steps = [
      { opensOn: '2026-01-01', closesOn: '2026-01-10' },
      { opensOn: '2026-01-12', closesOn: '2026-01-20' },
    ];
    expect(currentStep(steps, '2026-01-05')).toBe(steps[0]);
    expect(currentStep(steps, '2026-01-11')).toBe(steps[1]);
    expect(currentStep(steps, '2027-01-01')).toBe(steps[1]);
    expect(currentStep([], '2026-01-01')).toBeNull();
  });
});

describe('steps that build on each other', () => {
  const step = (kind: string, opensOn: string, closesOn: string) => ({ kind, opensOn, closesOn });

  it('overlap when one begins before, or on the day that, the one in front of it ends', () => {
    const first = step('gather', '2026-01-01', '2026-01-10');
    const same = step('group', '2026-01-10', '2026-01-20');
    const after = step('picture', '2026-01-21', '2026-01-30');
    expect(overlaps([first, same, after])).toEqual([[first, same]]);
    expect(overlaps([first, after])).toEqual([]);
    expect(overlaps([])).toEqual([]);
  });

  it('leave room for what is done without Varde', () => {
    const first = step('gather', '2026-01-01', '2026-01-10');
    const meeting = step('activity', '2026-01-05', '2026-01-30');
    const after = step('group', '2026-01-11', '2026-01-20');
    expect(overlaps([first, meeting, after])).toEqual([]);
  });
});

describe('a question that is rewritten', () => {
  const was = { nb: 'Hva?', nn: 'Kva?', en: 'What?' };

  it('leaves behind the languages in which it says what it said', () => {
    expect(leftBehind(was, { ...was, nb: 'Hvorfor?' })).toEqual(['nn', 'en']);
    expect(leftBehind(was, { nb: 'Hvorfor?', nn: ' Kva? ', en: '' })).toEqual(['nn']);
    expect(leftBehind(was, { nb: 'Hvorfor?', nn: 'Kvifor?', en: 'Why?' })).toEqual([]);
  });

  it('is not rewritten by being saved as it was, or dropped in a language', () => {
    expect(leftBehind(was, was)).toEqual([]);
    expect(leftBehind(was, { nb: 'Hva?', nn: '', en: 'What?' })).toEqual([]);
  });
});

describe('join codes', () => {
  it('are six digits that read back however they are spaced', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const code = joinCodeFrom(id);
        return parseJoinCode(`${code.slice(0, 3)} ${code.slice(3)}`) === code;
      }),
    );
    expect(['012345', '12345', 'abcdef', '1234567'].map(parseJoinCode)).toEqual([null, null, null, null]);
  });
});

describe('steps that were over before the place had taken the process on', () => {
  const steps = [
    { opensOn: '2026-06-29', closesOn: '2026-08-02' },
    { opensOn: '2026-08-05', closesOn: '2026-08-20' },
    { opensOn: '2026-12-01', closesOn: '2026-12-24' },
  ];
  const states = (taken: Taken, today: string) => steps.map((step) => stepStateIn(taken, step, today));

  it('are past, never to come, done or late', () => {
    expect(states({ accepted: false, acceptedOn: null }, '2026-11-27')).toEqual(['past', 'past', 'later']);
    expect(states({ accepted: true, acceptedOn: '2026-08-10' }, '2026-11-27')).toEqual(['past', 'done', 'later']);
    expect(states({ accepted: true, acceptedOn: null }, '2026-11-27')).toEqual(['done', 'done', 'later']);
  });

  it('are told of', () => {
    expect(isOverdue({ accepted: false, acceptedOn: null, steps }, '2026-08-02')).toBe(false);
    expect(isOverdue({ accepted: false, acceptedOn: null, steps }, '2026-08-03')).toBe(true);
    expect(isOverdue({ accepted: true, acceptedOn: '2026-08-02', steps }, '2026-11-27')).toBe(false);
  });

  it('are moved as a whole, so that the first in use begins that day', () => {
    expect(movedTo(steps, '2026-11-27').map(({ opensOn, closesOn }) => [opensOn, closesOn])).toEqual([
      ['2026-11-27', '2026-12-31'],
      ['2027-01-03', '2027-01-18'],
      ['2027-05-01', '2027-05-24'],
    ]);
    const [first, second] = movedTo([{ ...steps[0], reason: 'ikke her' } as never, ...steps.slice(1)], '2026-11-27');
    expect([first, second]).toMatchObject([{ opensOn: '2026-10-21' }, { opensOn: '2026-11-27' }]);
    expect(movedTo([], '2026-11-27')).toEqual([]);
  });

  it('keep their lengths and spaces', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(aDay, fc.nat(100)), { minLength: 1 }), aDay, (days, to) => {
        const before = days.map(([opensOn, length]) => ({ opensOn, closesOn: addDays(opensOn, length) }));
        const after = movedTo(before, to);
        const by = daysBetween(before[0]?.opensOn ?? '', after[0]?.opensOn ?? '');
        const moved = before.every(
          (one, nth) =>
            addDays(one.opensOn, by) === after[nth]?.opensOn && addDays(one.closesOn, by) === after[nth].closesOn,
        );
        return moved && after.map(({ opensOn }) => opensOn).sort()[0] === to;
      }),
    );
  });
});
