import { keptPart } from '#platform/analysis/kept.server.ts';
import type { Source } from '#platform/analysis/analyst.server.ts';
import { ENOUGH } from '#engine/statistics/suppression.ts';
import type { Read } from '#platform/db/work.server.ts';
import { answerOf, nextOf, type Answer } from '../rules/reaction.ts';
import {
  chanceOf,
  countAnswered,
  countsOfStatements,
  participantsOf,
  hashOfToken,
  votesAsText,
  votesBy,
  wordOfVotes,
} from './reactions.server.ts';
import { statementsOf, type Statement } from './statements.server.ts';

/** What somebody meets on their way through the statements of a step. */
export interface Meeting {
  /** Null when they have answered all. */
  statement: Pick<Statement, 'id' | 'words' | 'language'> | null;
  /** What they have answered to it before. */
  before: Answer | null;
  answered: number;
  all: number;
}

interface Asked {
  stepId: string;
  secret: string;
  /** Null for somebody who has not begun. */
  token: string | null;
  /** A statement to meet again. */
  again?: string | undefined;
}

/** The next statement for somebody, by how much is learnt from their answer; or the one they want to see again. */
export async function nextMeeting(r: Read, asked: Asked): Promise<Meeting> {
  const { stepId, secret, token, again } = asked;
  const statements = await statementsOf(r, stepId);
  const own = token === null ? new Map<string, never>() : await votesBy(r, stepId, hashOfToken(secret, stepId, token));
  const open = statements.filter(({ id }) => !own.has(id));
  const answered = statements.length - open.length;
  const seenBefore = again !== undefined && statements.some(({ id }) => id === again) ? again : null;
  const id = seenBefore ?? (await chosen(r, asked, open, answered));
  const statement = statements.find((one) => one.id === id) ?? null;
  const vote = statement ? own.get(statement.id) : undefined;
  return { statement, before: vote === undefined ? null : answerOf(vote), answered, all: statements.length };
}

async function chosen(
  r: Read,
  { stepId, secret, token }: Asked,
  open: readonly Statement[],
  answered: number,
): Promise<string | null> {
  if (open.length < 2) return open[0]?.id ?? null;
  const counts = await countsOfStatements(
    r,
    open.map(({ id }) => id),
  );
  const extremity = await keptPart(r, { name: 'opinion', subjectId: stepId }, 'extremity');
  // Whoever has not begun has no lot of their own: that others have answered since gives them another.
  const lot = token ?? String(counts.reduce((sum, { seen }) => sum + seen, 0));
  return nextOf(counts, extremity ?? {}, chanceOf(secret, stepId, lot, String(answered)));
}

/** How many people's answers are read at once: what takes longer, others who send would notice. */
const AT_ONCE = 100;

/** What the opinion analysis of a step is fed with. Below five there is nothing that could be told. */
export const opinionSource: Source<'opinion'> = {
  async version(r, stepId) {
    const ids = await idsIn(r, stepId);
    return (await answeredIn(r, stepId)) === null ? null : wordOfVotes(r, ids);
  },
  async input(reading, stepId) {
    const statements = await reading((r) => idsIn(r, stepId));
    const people = await reading((r) => participantsOf(r, stepId));
    const votes: string[] = [];
    for (let at = 0; at < people.length; at += AT_ONCE)
      votes.push(await reading((r) => votesAsText(r, people.slice(at, at + AT_ONCE), statements)));
    return { statements, votes: votes.filter((some) => some !== '').join('\n') };
  },
};

async function idsIn(r: Read, stepId: string): Promise<string[]> {
  return (await statementsOf(r, stepId)).map(({ id }) => id);
}

/** How many have answered, five or nobody. */
export async function answeredIn(r: Read, stepId: string): Promise<number | null> {
  return (await answeredInEach(r, [stepId])).get(stepId) ?? null;
}

/** How many have answered in each of these steps; without those where it is fewer than five. */
export async function answeredInEach(r: Read, stepIds: readonly string[]): Promise<Map<string, number>> {
  const counts = stepIds.length > 0 ? await countAnswered(r, stepIds) : [];
  return new Map([...counts].filter(([, count]) => count >= ENOUGH));
}
