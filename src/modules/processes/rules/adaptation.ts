import { parseDay } from '#platform/i18n/day.ts';
import { done, refuse, refuseAll, type Outcome, type Refusal } from '#platform/i18n/refusal.ts';
import { LOCALES, type Locale, type Words } from '#platform/i18n/words.ts';
import { isConcept, type Concept } from './concept.ts';
import { READERS, type Readers } from './step.ts';
import { LONGEST, tidy } from './template-form.ts';

/** A place's own wording and dates, as written in a form. What is left out stays as it is. */
export interface AdaptationForm {
  question: Words;
  concepts?: readonly string[];
  steps: StepForm[];
}

export interface StepForm {
  id: string;
  opensOn: string;
  closesOn: string;
  readers: string;
  /** The place's own name for the step; empty for the template's. */
  name?: Words;
  /** Why the step is left out. Null or left out while it is in use. */
  omitted?: string | null;
}

export interface Adaptation {
  question: Words;
  concepts: Concept[] | null;
  steps: AdaptedStep[];
}

export interface AdaptedStep {
  id: string;
  opensOn: string;
  closesOn: string;
  readers: Readers;
  name: Words | null;
  omitted: string | null;
}

export const LONGEST_QUESTION = LONGEST.question;
export const LONGEST_WHY = 300;

/**
 * Checks the form. `own` is the language that the place writes in: its question must be there,
 * the others may be left out.
 */
export function parseAdaptation(form: AdaptationForm, own: Locale): Outcome<Adaptation> {
  const question = tidy(form.question);
  const concepts = form.concepts?.filter(isConcept) ?? null;
  const steps = form.steps.map((step) => ({
    ...step,
    opensOn: parseDay(step.opensOn),
    closesOn: parseDay(step.closesOn),
    name: step.name ? tidy(step.name) : null,
    omitted: step.omitted?.trim() ?? null,
  }));
  const problem = refuseAll([
    question[own] ? null : refuse('processes_question_empty', `question-${own}`),
    ...LOCALES.map((locale) =>
      (question[locale]?.length ?? 0) > LONGEST_QUESTION
        ? refuse('processes_question_long', `question-${locale}`, { most: LONGEST_QUESTION })
        : null,
    ),
    concepts?.length === 0 ? refuse('processes_no_concept', 'concepts') : null,
    ...steps.flatMap(checkStep),
    steps.length > 0 && steps.every(({ omitted }) => omitted !== null) ? refuse('processes_no_steps', 'steps') : null,
  ]);
  if (problem) return problem;
  return done({ question, concepts, steps: steps as AdaptedStep[] });
}

/** The languages whose text stands as it was, when it has been rewritten in another. None when nothing was rewritten. */
export function leftBehind(was: Words, is: Words): Locale[] {
  const now = tidy(is);
  const rewritten = LOCALES.some((locale) => now[locale] !== undefined && now[locale] !== was[locale]);
  return rewritten ? LOCALES.filter((locale) => now[locale] !== undefined && now[locale] === was[locale]) : [];
}

/** The days of a step, as written. */
export function checkDays(step: { id: string; opensOn: string | null; closesOn: string | null }): (Refusal | null)[] {
  const { opensOn, closesOn } = step;
  return [
    opensOn ? null : refuse('day_unreadable', `opens-${step.id}`),
    closesOn ? null : refuse('day_unreadable', `closes-${step.id}`),
    opensOn && closesOn && closesOn < opensOn ? refuse('processes_closes_first', `closes-${step.id}`) : null,
  ];
}

function checkStep(step: {
  id: string;
  opensOn: string | null;
  closesOn: string | null;
  readers: string;
  name: Words | null;
  omitted: string | null;
}): (Refusal | null)[] {
  return [
    ...checkDays(step),
    READERS.includes(step.readers as Readers) ? null : refuse('processes_readers_unknown', `readers-${step.id}`),
    ...LOCALES.map((locale) =>
      (step.name?.[locale]?.length ?? 0) > LONGEST.name
        ? refuse('processes_text_long', `name-${step.id}`, { most: LONGEST.name })
        : null,
    ),
    step.omitted === '' ? refuse('processes_omit_why', `omitted-${step.id}`) : null,
    (step.omitted?.length ?? 0) > LONGEST_WHY
      ? refuse('processes_text_long', `omitted-${step.id}`, { most: LONGEST_WHY })
      : null,
  ];
}
