import { votesByPerson, type Votes } from './votes.ts';

const ENOUGH_VOTES = 7;
const ENOUGH_PEOPLE = 15;

/**
 * By person, whether they are counted in: with at least seven votes, or as many as there are comments. Are they
 * fewer than fifteen, the most active of the others fill up (Polis, `in-conv`); here all who are as active as the
 * fifteenth, so that no id decides.
 */
export function countedIn(votes: Votes): boolean[] {
  const voted = votesByPerson(votes);
  const fifteenth = voted.toSorted().at(-ENOUGH_PEOPLE) ?? 0;
  const enough = Math.min(ENOUGH_VOTES, votes.comments.length, fifteenth);
  return Array.from(voted, (own) => own >= enough);
}
