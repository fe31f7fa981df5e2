import { addDays } from '#platform/i18n/day.ts';
import type { Words } from '#platform/i18n/words.ts';
import type { Plan, PlanStep } from './plan.ts';
import type { Step } from './step.ts';
import type { Template } from './template.ts';

interface Running extends Omit<Plan, 'template' | 'steps'> {
  template: string;
  templateVersion: number;
  steps: readonly Step[];
  omitted: readonly (Step & { reason: string })[];
}

/** The plan of a process as it stands. */
export function planOf(process: Running): Plan {
  const { name, question, horizonYear, concepts } = process;
  const used = process.steps.map((step) => ({ ...step, omitted: null }));
  const out = process.omitted.map((step) => ({ ...step, omitted: step.reason }));
  const steps = [...used, ...out]
    .sort((one, other) => one.position - other.position)
    .map(({ key, kind, opensOn, closesOn, readers, words, omitted }) => ({
      key,
      kind,
      opensOn,
      closesOn,
      readers,
      words,
      omitted,
    }));
  return { template: refOf(process), name, question, horizonYear, concepts, steps };
}

export function refOf({ template, templateVersion }: { template: string; templateVersion: number }) {
  return { key: template, version: templateVersion };
}

/** A template laid out from an ISO day, its steps after each other. */
export function firstPlan(template: Template, startsOn: string, own: { question: Words; horizonYear: number }): Plan {
  let opensOn = startsOn;
  const steps = template.steps.map(({ key, kind, days }): PlanStep => {
    const step = laidOut(key, kind, opensOn, days);
    opensOn = addDays(step.closesOn, 1);
    return step;
  });
  return { ...frame(template), ...own, steps };
}

/**
 * A template as the plan of a process that runs already: its days are those of the process, and a step that is new
 * to it comes the day after the one before. Two versions laid out so differ only in what the template says.
 */
export function runningPlan(template: Template, mine: Plan): Plan {
  const steps: PlanStep[] = [];
  for (const { key, kind, days } of template.steps) {
    const own = mine.steps.find((step) => step.key === key);
    const before = steps.at(-1)?.closesOn;
    const first = before ? addDays(before, 1) : (mine.steps[0]?.opensOn ?? '2000-01-01');
    steps.push(own ? { ...own, words: null, omitted: null } : laidOut(key, kind, first, days));
  }
  const { horizonYear, ...said } = frame(template);
  return { ...said, horizonYear: horizonYear ?? mine.horizonYear, steps };
}

function frame({ key, version, name, question, horizonYear, concepts }: Template) {
  return { template: { key, version }, name, question, horizonYear, concepts };
}

function laidOut(key: string, kind: string, opensOn: string, days: number): PlanStep {
  return {
    key,
    kind,
    opensOn,
    closesOn: addDays(opensOn, days - 1),
    readers: 'facilitators',
    words: null,
    omitted: null,
  };
}
