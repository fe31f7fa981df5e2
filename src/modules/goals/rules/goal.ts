import { done, refuse, refuseAll, type Outcome, type Refusal } from '#platform/i18n/refusal.ts';

/** The longest that a goal and a sign may be, in characters. */
export const LONGEST = { text: 200, sign: 200 } as const;
export const MOST_SIGNS = 4;
const LAST_YEAR = 2200;

/** A goal as written in a form. Empty signs are left out. */
export interface GoalForm {
  text: string;
  horizonYear: string;
  signs: readonly string[];
  /** Id of a goal of the process above that this one serves, or empty. */
  serves: string;
}

/** What a version of a goal says. */
export interface GoalText {
  text: string;
  horizonYear: number;
  signs: string[];
}

/** Checks the form; the horizon cannot lie before `thisYear`. */
export function parseGoal(form: GoalForm, thisYear: number): Outcome<GoalText & { serves: string | null }> {
  const text = onOneLine(form.text);
  const horizonYear = /^\d{4}$/.test(form.horizonYear.trim()) ? Number(form.horizonYear) : Number.NaN;
  const written = form.signs.map(onOneLine);
  const signs = written.filter((sign) => sign !== '');
  const problem = refuseAll([
    text ? null : refuse('goals_text_empty', 'text'),
    text.length > LONGEST.text ? refuse('goals_too_long', 'text', { most: LONGEST.text, length: text.length }) : null,
    horizonYear >= thisYear && horizonYear <= LAST_YEAR
      ? null
      : refuse('goals_horizon', 'horizonYear', { from: String(thisYear), to: String(LAST_YEAR) }),
    signs.length === 0 ? refuse('goals_no_sign', 'sign-1') : null,
    signs.length > MOST_SIGNS ? refuse('goals_too_many_signs', `sign-${MOST_SIGNS}`, { most: MOST_SIGNS }) : null,
    ...written.flatMap((sign, index) => signProblems(sign, index, written)),
  ]);
  return problem ?? done({ text, horizonYear, signs, serves: form.serves.trim() || null });
}

function signProblems(sign: string, index: number, all: readonly string[]): (Refusal | null)[] {
  const field = `sign-${index + 1}`;
  const said = all.slice(0, index).some((earlier) => sign !== '' && folded(earlier) === folded(sign));
  return [
    sign.length > LONGEST.sign ? refuse('goals_too_long', field, { most: LONGEST.sign, length: sign.length }) : null,
    said ? refuse('goals_sign_twice', field) : null,
  ];
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[.!?…\s]+$/u, '');
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
