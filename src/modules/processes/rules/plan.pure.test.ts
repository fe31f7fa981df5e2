import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#platform/i18n/day.ts';
import { CONCEPTS } from './concept.ts';
import { differences, take, type Plan, type PlanStep } from './plan.ts';
import { READERS } from './step.ts';

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f'];
const aDay = fc.nat(400).map((days) => addDays('2026-01-01', days));
const words = fc.record({ nb: fc.constantFrom('En', 'To', 'Tre') });
const aStep = (key: string): fc.Arbitrary<PlanStep> =>
  fc.record({
    key: fc.constant(key),
    kind: fc.constant('activity'),
    opensOn: aDay,
    closesOn: aDay,
    readers: fc.constantFrom(...READERS),
    words: fc.option(fc.record({ name: words })),
    omitted: fc.option(fc.constantFrom('For liten tid', 'Gjort før'), { freq: 4 }),
  });
const steps = fc.shuffledSubarray(KEYS, { minLength: 1 }).chain((keys) => fc.tuple(...keys.map(aStep)));
const aPlan: fc.Arbitrary<Plan> = fc.record({
  template: fc.record({ key: fc.constant('mal'), version: fc.integer({ min: 1, max: 3 }) }),
  name: words,
  question: words,
  horizonYear: fc.integer({ min: 2030, max: 2040 }),
  concepts: fc.subarray([...CONCEPTS], { minLength: 1 }),
  steps,
});
/** A plan, and what somebody has made of it: some things as they were, others their own. */
const aPlanAndItsVariant = fc
  .tuple(aPlan, aPlan, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
  .map(([base, other, own]): [Plan, Plan] => {
    const chosen = <T>(nth: number, mine: T, theirs: T) => (own[nth] ? mine : theirs);
    const changed = base.steps.map(
      (step) =>
        chosen(
          3,
          other.steps.find(({ key }) => key === step.key),
          step,
        ) ?? step,
    );
    const added = other.steps.filter(({ key }) => !base.steps.some((step) => step.key === key));
    return [
      base,
      {
        template: base.template,
        name: chosen(0, other.name, base.name),
        question: chosen(1, other.question, base.question),
        horizonYear: base.horizonYear,
        concepts: chosen(2, other.concepts, base.concepts),
        steps: chosen(4, [...changed, ...added.map((step) => ({ ...step, key: `own-${step.key}` }))], changed),
      },
    ];
  });
/** Readers are each place's own and are never taken. */
const apartFromReaders = (plan: Plan): Plan => ({
  ...plan,
  steps: plan.steps.map((step) => ({ ...step, readers: 'facilitators' as const })),
});

describe('differences', () => {
  it('are none between a plan and itself', () => {
    fc.assert(
      fc.property(aPlan, (plan) => {
        expect(differences(plan, structuredClone(plan))).toEqual([]);
      }),
    );
  });

  it('tell whether two plans are alike', () => {
    fc.assert(
      fc.property(aPlan, aPlan, (one, other) => {
        const reasonless = (plan: Plan) => ({
          ...plan,
          concepts: [...plan.concepts].sort(),
          steps: plan.steps.map((step) => (step.omitted === null ? step : { key: step.key, omitted: true })),
        });
        const alike = JSON.stringify(reasonless(one)) === JSON.stringify(reasonless(other));
        expect(differences(one, other).length === 0).toBe(alike);
      }),
    );
  });
});

describe('taking what is new above', () => {
  it('gives whoever has changed nothing all that is above; what is gone there is left out', () => {
    fc.assert(
      fc.property(aPlan, aPlan, (base, theirs) => {
        const taken = apartFromReaders(take(base, theirs, base));
        const kept = new Set(theirs.steps.map(({ key }) => key));
        const shared = { ...taken, steps: taken.steps.filter(({ key }) => kept.has(key)) };
        expect(differences(apartFromReaders(theirs), shared)).toEqual([]);
        for (const step of taken.steps) if (!kept.has(step.key)) expect(step.omitted).not.toBeNull();
      }),
    );
  });

  it('changes nothing when nothing is new', () => {
    fc.assert(
      fc.property(aPlanAndItsVariant, ([base, mine]) => {
        expect(differences(mine, take(base, base, mine))).toEqual([]);
      }),
    );
  });

  it('is the same twice as once', () => {
    fc.assert(
      fc.property(aPlanAndItsVariant, aPlan, ([base, mine], theirs) => {
        const once = take(base, theirs, mine);
        expect(differences(once, take(theirs, theirs, once))).toEqual([]);
      }),
    );
  });

  it('never loses a step, and keeps what a place has made its own', () => {
    fc.assert(
      fc.property(aPlanAndItsVariant, aPlan, ([base, mine], theirs) => {
        const taken = take(base, theirs, mine);
        const keys = taken.steps.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { key } of mine.steps) expect(keys).toContain(key);
        if (differences(base, mine).some(({ what }) => what === 'question'))
          expect(taken.question).toEqual(mine.question);
        for (const step of mine.steps) {
          const was = base.steps.find(({ key }) => key === step.key);
          const is = taken.steps.find(({ key }) => key === step.key);
          if (was && JSON.stringify(was.words) !== JSON.stringify(step.words)) expect(is?.words).toEqual(step.words);
          expect(is?.readers).toBe(step.readers);
        }
      }),
    );
  });
});
