import { nextComment, priorityOf } from '#engine/opinion/priority.ts';
import { done, refuse, refuseAll, type Outcome } from '#platform/i18n/refusal.ts';
import { lengthOf, tidyWords } from './contribution.ts';

/** What somebody may answer to a statement, in the order always shown. */
export const ANSWERS = ['agree', 'disagree', 'pass'] as const;
export type Answer = (typeof ANSWERS)[number];
export type Vote = -1 | 0 | 1;

const VOTES: Readonly<Record<Answer, Vote>> = { agree: 1, disagree: -1, pass: 0 };

/** Characters. What is longer nobody can take a stand on in one breath. */
export const LONGEST_STATEMENT = 200;
/** In one step, those removed not counted. */
export const MOST_STATEMENTS = 100;

/** A statement as one meets it, with everybody's answers so far. */
export interface Counted {
  id: string;
  agrees: number;
  disagrees: number;
  seen: number;
}

/** What a form says of one statement. */
export interface Given {
  statement: string;
  answer: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isAnswer(text: string): text is Answer {
  return (ANSWERS as readonly string[]).includes(text);
}

export function voteOf(answer: Answer): Vote {
  return VOTES[answer];
}

export function answerOf(vote: Vote): Answer {
  return ANSWERS.find((answer) => VOTES[answer] === vote) ?? 'pass';
}

/** What was answered, the last answer to each statement alone. */
export function parseReaction(token: string, given: readonly Given[]): Outcome<Map<string, Vote>> {
  const problem = refuseAll([
    UUID.test(token) ? null : refuse('contributions_form_broken'),
    given.length > 0 && given.length <= MOST_STATEMENTS ? null : refuse('contributions_form_broken'),
    ...given.map(({ statement, answer }) =>
      !UUID.test(statement)
        ? refuse('contributions_statement_unknown')
        : isAnswer(answer)
          ? null
          : refuse('contributions_answer_none', 'answer'),
    ),
  ]);
  if (problem) return problem;
  return done(new Map(given.map(({ statement, answer }) => [statement, voteOf(answer as Answer)])));
}

/** Statements as written, one on a line. All that is wrong is told at once. */
export function parseStatements(text: string): Outcome<string[]> {
  const lines = tidyWords(text)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const long = lines.filter((line) => lengthOf(line) > LONGEST_STATEMENT);
  const problem = refuseAll([
    lines.length === 0 ? refuse('contributions_statement_empty', 'statements') : null,
    long.length > 0
      ? refuse('contributions_statement_long', 'statements', { most: LONGEST_STATEMENT, count: long.length })
      : null,
  ]);
  return problem ?? done([...new Set(lines)]);
}

/**
 * Which of the statements that somebody has not answered they meet next: each as likely as much is learnt by showing
 * it. `chance` lies in [0, 1). Null when all are answered.
 */
export function nextOf(
  unseen: readonly Counted[],
  extremity: Readonly<Record<string, number>>,
  chance: number,
): string | null {
  const places = [...unseen.keys()];
  const priorities = Float64Array.from(unseen, (one) => priorityOf(one, extremity[one.id] ?? 0, false));
  const next = nextComment(places, priorities, chance);
  return next === null ? null : (unseen[next]?.id ?? null);
}
