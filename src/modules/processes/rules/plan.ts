import type { Words } from '#platform/i18n/words.ts';
import type { Concept } from './concept.ts';
import type { Readers } from './step.ts';
import type { StepWords, TemplateRef } from './template.ts';

export interface PlanStep {
  key: string;
  kind: string;
  /** ISO days; both are inside. */
  opensOn: string;
  closesOn: string;
  readers: Readers;
  /** What the place says instead of its template. */
  words: Partial<StepWords> | null;
  /** Why the step is left out; null while it is in use. */
  omitted: string | null;
}

/** Everything about a process that another place can take over. */
export interface Plan {
  template: TemplateRef;
  name: Words;
  question: Words;
  horizonYear: number;
  concepts: readonly Concept[];
  steps: readonly PlanStep[];
}

/** One way in which a plan is not as another. `step` is the key of the step it is about. */
export type Difference =
  | { what: 'name' | 'question'; was: Words; is: Words }
  | { what: 'horizon'; was: number; is: number }
  | { what: 'concepts'; gone: readonly Concept[]; more: readonly Concept[] }
  | { what: 'template'; was: TemplateRef; is: TemplateRef }
  | { what: 'step_added' | 'step_gone'; step: PlanStep }
  | { what: 'step_omitted' | 'step_resumed'; step: PlanStep; reason: string }
  | { what: 'step_words'; step: PlanStep; was: Partial<StepWords> | null; is: Partial<StepWords> | null }
  | { what: 'opens' | 'closes'; step: PlanStep; was: string; is: string }
  | { what: 'readers'; step: PlanStep; was: Readers; is: Readers }
  | { what: 'order' };

/** What is different in `is`, seen from `was`, in the order in which a plan is read. None when they are alike. */
export function differences(was: Plan, is: Plan): Difference[] {
  const found: Difference[] = [];
  if (!same(was.name, is.name)) found.push({ what: 'name', was: was.name, is: is.name });
  if (!same(was.question, is.question)) found.push({ what: 'question', was: was.question, is: is.question });
  if (was.horizonYear !== is.horizonYear) found.push({ what: 'horizon', was: was.horizonYear, is: is.horizonYear });
  const gone = was.concepts.filter((concept) => !is.concepts.includes(concept));
  const more = is.concepts.filter((concept) => !was.concepts.includes(concept));
  if (gone.length + more.length > 0) found.push({ what: 'concepts', gone, more });
  if (!same(was.template, is.template)) found.push({ what: 'template', was: was.template, is: is.template });
  return [...found, ...stepDifferences(was.steps, is.steps)];
}

function stepDifferences(was: readonly PlanStep[], is: readonly PlanStep[]): Difference[] {
  const before = new Map(was.map((step) => [step.key, step]));
  const after = new Set(is.map(({ key }) => key));
  const found: Difference[] = was.filter(({ key }) => !after.has(key)).map((step) => ({ what: 'step_gone', step }));
  for (const step of is) {
    const old = before.get(step.key);
    found.push(...(old ? changes(old, step) : [{ what: 'step_added' as const, step }]));
  }
  const shared = (steps: readonly PlanStep[]) =>
    steps.map(({ key }) => key).filter((key) => before.has(key) && after.has(key));
  if (!same(shared(was), shared(is))) found.push({ what: 'order' });
  return found;
}

function changes(old: PlanStep, step: PlanStep): Difference[] {
  if (step.omitted !== null) {
    return old.omitted === null ? [{ what: 'step_omitted', step, reason: step.omitted }] : [];
  }
  const found: Difference[] = [];
  if (old.omitted !== null) found.push({ what: 'step_resumed', step, reason: old.omitted });
  if (!same(old.words, step.words)) found.push({ what: 'step_words', step, was: old.words, is: step.words });
  if (old.opensOn !== step.opensOn) found.push({ what: 'opens', step, was: old.opensOn, is: step.opensOn });
  if (old.closesOn !== step.closesOn) found.push({ what: 'closes', step, was: old.closesOn, is: step.closesOn });
  if (old.readers !== step.readers) found.push({ what: 'readers', step, was: old.readers, is: step.readers });
  return found;
}

/**
 * What a place's own plan becomes when it takes what has changed above, from `base` to `theirs`: whatever it has left
 * as it was follows, whatever it has made its own stays. A step that is gone above is left out here, never removed,
 * for there may be dreams in it.
 */
export function take(base: Plan, theirs: Plan, mine: Plan): Plan {
  const follow = <T>(was: T, is: T, own: T): T => (same(was, own) ? is : own);
  return {
    template: theirs.template,
    name: follow(base.name, theirs.name, mine.name),
    question: follow(base.question, theirs.question, mine.question),
    horizonYear: follow(base.horizonYear, theirs.horizonYear, mine.horizonYear),
    concepts: follow(base.concepts, theirs.concepts, mine.concepts),
    steps: takeSteps(base.steps, theirs.steps, mine.steps),
  };
}

function takeSteps(base: readonly PlanStep[], theirs: readonly PlanStep[], mine: readonly PlanStep[]): PlanStep[] {
  const was = byKey(base);
  const above = byKey(theirs);
  const own = mine.map((step) => {
    const old = was.get(step.key);
    const is = above.get(step.key);
    if (old && is) return takeStep(old, is, step);
    return old && step.omitted === null ? { ...step, omitted: '' } : step;
  });
  const fresh = theirs.filter(({ key }) => !was.has(key));
  const shared = (steps: readonly PlanStep[], other: ReadonlyMap<string, PlanStep>) =>
    steps.map(({ key }) => key).filter((key) => other.has(key));
  if (!same(shared(base, byKey(mine)), shared(mine, was))) return woven(own, theirs, fresh);
  const taken = byKey([...fresh, ...own]);
  return woven(
    theirs.flatMap(({ key }) => taken.get(key) ?? []),
    own,
    own,
  );
}

/** Steps, with those of `more` that are not among them put after whatever they follow in `order`. */
function woven(steps: readonly PlanStep[], order: readonly PlanStep[], more: readonly PlanStep[]): PlanStep[] {
  const all = [...steps];
  const at = (key: string) => all.findIndex((one) => one.key === key);
  for (const step of more) {
    if (at(step.key) >= 0) continue;
    const before = order.slice(
      0,
      order.findIndex(({ key }) => key === step.key),
    );
    all.splice(at(before.findLast(({ key }) => at(key) >= 0)?.key ?? '') + 1, 0, step);
  }
  return all;
}

function takeStep(was: PlanStep, is: PlanStep, own: PlanStep): PlanStep {
  const dates = same([was.opensOn, was.closesOn], [own.opensOn, own.closesOn]) ? is : own;
  return {
    ...own,
    opensOn: dates.opensOn,
    closesOn: dates.closesOn,
    words: same(was.words, own.words) ? is.words : own.words,
    readers: own.readers, // what was promised to those who have answered here is this place's own
    omitted: was.omitted === own.omitted ? is.omitted : own.omitted,
  };
}

function byKey(steps: readonly PlanStep[]): Map<string, PlanStep> {
  return new Map(steps.map((step) => [step.key, step]));
}

/** Plain data, compared by what it says; the order of keys and languages not written do not count. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
