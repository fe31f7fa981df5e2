import { parseDay } from '#platform/i18n/day.ts';
import { done, refuse, refuseAll, type Outcome, type Refusal } from '#platform/i18n/refusal.ts';
import { LOCALES, type Locale, type Words } from '#platform/i18n/words.ts';
import { READERS, type Readers } from './step.ts';

/** A place's own wording and dates, as written in a form. */
export interface AdaptationForm {
  question: Partial<Record<Locale, string>>;
  steps: { id: string; opensOn: string; closesOn: string; readers: string }[];
}

export interface Adaptation {
  question: Words;
  steps: { id: string; opensOn: string; closesOn: string; readers: Readers }[];
}

export const LONGEST_QUESTION = 200;

/**
 * Checks the form. `own` is the language that the place writes in: its question must be there,
 * the others may be left out.
 */
export function parseAdaptation(form: AdaptationForm, own: Locale): Outcome<Adaptation> {
  const question: Words = {};
  for (const locale of LOCALES) {
    const text = form.question[locale]?.trim();
    if (text) question[locale] = text;
  }
  const steps = form.steps.map((step) => ({
    ...step,
    opensOn: parseDay(step.opensOn),
    closesOn: parseDay(step.closesOn),
  }));
  const problem = refuseAll([
    question[own] ? null : refuse('processes_question_empty', `question-${own}`),
    ...LOCALES.map((locale) =>
      (question[locale]?.length ?? 0) > LONGEST_QUESTION
        ? refuse('processes_question_long', `question-${locale}`, { most: LONGEST_QUESTION })
        : null,
    ),
    ...steps.flatMap(checkStep),
  ]);
  if (problem) return problem;
  return done({ question, steps: steps as Adaptation['steps'] });
}

function checkStep(step: {
  id: string;
  opensOn: string | null;
  closesOn: string | null;
  readers: string;
}): (Refusal | null)[] {
  const { opensOn, closesOn } = step;
  return [
    opensOn ? null : refuse('day_unreadable', `opens-${step.id}`),
    closesOn ? null : refuse('day_unreadable', `closes-${step.id}`),
    opensOn && closesOn && closesOn < opensOn ? refuse('processes_closes_first', `closes-${step.id}`) : null,
    READERS.includes(step.readers as Readers) ? null : refuse('processes_readers_unknown', `readers-${step.id}`),
  ];
}
