import { refuse, refuseAll, type Outcome, done } from '#platform/i18n/refusal.ts';
import { parseDay } from '#platform/i18n/day.ts';

/** A decision as somebody writes it in: which body, under which case, on which day. */
export interface AdoptionForm {
  body: string;
  caseReference: string;
  adoptedOn: string;
}

export interface AdoptionFacts {
  body: string;
  caseReference: string;
  /** ISO day. */
  adoptedOn: string;
}

const LONGEST = 120;

/** Checks the form against the day of today (ISO). A decision cannot lie in the future. */
export function parseAdoption(form: AdoptionForm, today: string): Outcome<AdoptionFacts> {
  const body = form.body.trim();
  const caseReference = form.caseReference.trim();
  const day = parseDay(form.adoptedOn);
  const problem = refuseAll([
    body ? null : refuse('thread_adoption_body', 'body'),
    body.length > LONGEST ? refuse('thread_adoption_long', 'body', { most: LONGEST }) : null,
    caseReference ? null : refuse('thread_adoption_case', 'caseReference'),
    caseReference.length > LONGEST ? refuse('thread_adoption_long', 'caseReference', { most: LONGEST }) : null,
    day ? null : refuse('day_unreadable', 'adoptedOn'),
    day && day > today ? refuse('thread_adoption_future', 'adoptedOn') : null,
  ]);
  return problem ?? done({ body, caseReference, adoptedOn: day ?? '' });
}
