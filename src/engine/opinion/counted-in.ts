import { votesByPerson, type Votes } from './votes.ts';

const ENOUGH_VOTES = 7;
const ENOUGH_PEOPLE = 15;

/**
 * By person, whether they are counted in: with at least seven votes, or as many as there are comments. Are they
 * fewer than fifteen, the most active of the others fill up, in the order of ids when equally active (Polis, `in-conv`).
 */
export function countedIn(votes: Votes): boolean[] {
  const voted = votesByPerson(votes);
  const enough = Math.min(ENOUGH_VOTES, votes.comments.length);
  const counted = votes.people.map((_, row) => (voted[row] ?? 0) >= enough);
  const missing = ENOUGH_PEOPLE - counted.filter(Boolean).length;
  if (missing <= 0) return counted;
  const others = votes.people.map((_, row) => row).filter((row) => !counted[row]);
  others.sort((a, b) => (voted[b] ?? 0) - (voted[a] ?? 0) || a - b);
  for (const row of others.slice(0, missing)) counted[row] = true;
  return counted;
}
