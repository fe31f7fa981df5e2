import { done, refuse, refuseAll, type Outcome } from '#platform/i18n/refusal.ts';

export const LONGEST_VISION = 200;
export const LONGEST_FOCUS = 120;
export const MOST_FOCUS = 12;

export interface DirectionForm {
  vision: string;
  /** One focus area on each line. */
  focusAreas: string;
}

/** The vision on one line, and the focus areas, each once, in the order they were written. */
export function parseDirection(form: DirectionForm): Outcome<{ vision: string; focusAreas: string[] }> {
  const vision = tidy(form.vision);
  const focusAreas = [...new Set(form.focusAreas.split('\n').map(tidy).filter(Boolean))];
  const problem = refuseAll([
    lengthOf(vision) > LONGEST_VISION ? refuse('organisation_name_long', 'vision', { most: LONGEST_VISION }) : null,
    focusAreas.some((name) => lengthOf(name) > LONGEST_FOCUS)
      ? refuse('organisation_name_long', 'focusAreas', { most: LONGEST_FOCUS })
      : null,
    focusAreas.length > MOST_FOCUS ? refuse('organisation_focus_many', 'focusAreas', { most: MOST_FOCUS }) : null,
  ]);
  return problem ?? done({ vision, focusAreas });
}

function tidy(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
}

function lengthOf(text: string): number {
  return [...text].length;
}
