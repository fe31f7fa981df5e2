/** A piece of text that stayed, came or went between two versions. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Above this many pairs of words the two texts are shown whole, one after the other. */
const MOST_PAIRS = 1_000_000;

/**
 * What changed from one text to the other, word by word. The pieces that are not `added` make up `before`,
 * those that are not `removed` make up `after`, character by character.
 * The longest common run of words in order is kept (longest common subsequence).
 */
export function changesBetween(before: string, after: string): Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const middle = between(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  return joined([
    { kind: 'same', text: old.slice(0, head).join('') },
    ...middle,
    { kind: 'same', text: old.slice(old.length - tail).join('') },
  ]);
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

function between(old: string[], now: string[]): Piece[] {
  const whole: Piece[] = [
    { kind: 'removed', text: old.join('') },
    { kind: 'added', text: now.join('') },
  ];
  if (old.length * now.length > MOST_PAIRS) return whole;
  const length = commonLengths(old, now);
  const width = now.length + 1;
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      pieces.push({ kind: 'same', text: old[i] ?? '' });
      i += 1;
      j += 1;
    } else if ((length[(i + 1) * width + j] ?? 0) >= (length[i * width + j + 1] ?? 0)) {
      pieces.push({ kind: 'removed', text: old[i++] ?? '' });
    } else {
      pieces.push({ kind: 'added', text: now[j++] ?? '' });
    }
  }
  pieces.push({ kind: 'removed', text: old.slice(i).join('') }, { kind: 'added', text: now.slice(j).join('') });
  return pieces;
}

/** Length of the longest common subsequence of every pair of tails, row by row. */
function commonLengths(old: string[], now: string[]): Uint16Array {
  const width = now.length + 1;
  const length = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      length[i * width + j] =
        old[i] === now[j]
          ? (length[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(length[(i + 1) * width + j] ?? 0, length[i * width + j + 1] ?? 0);
    }
  }
  return length;
}

/** Fewer words than this between two changes are not worth an island of their own. */
const FEW = 3;

/**
 * Neighbours become one piece, what went before what came. A few unchanged words between two changes go with
 * them, so that a rewritten sentence reads as two sentences and not as confetti.
 */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let change = { removed: '', added: '' };
  const settle = () => {
    if (change.removed) result.push({ kind: 'removed', text: change.removed });
    if (change.added) result.push({ kind: 'added', text: change.added });
    change = { removed: '', added: '' };
  };
  const runs = merged(pieces);
  for (const [index, piece] of runs.entries()) {
    const inside = index > 0 && index < runs.length - 1;
    if (piece.kind !== 'same') change[piece.kind] += piece.text;
    else if (inside && wordsIn(piece.text) < FEW) {
      change.removed += piece.text;
      change.added += piece.text;
    } else {
      settle();
      result.push(piece);
    }
  }
  settle();
  return result;
}

function merged(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const last = result.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
