/** How long one move on a board takes, alone, in milliseconds. */
export interface Moves {
  p50: number;
  p95: number;
}

const ROUNDS = 60;
const WARM_UP = 10;

/** Puts a dream aside and takes it back, over and over, as the board's own script does: each answer is the fresh board. */
export async function timeMoves(board: string, cookie: string, dream: string): Promise<Moves> {
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const from = performance.now();
    const answer = await fetch(`${board}?/${round % 2 === 0 ? 'aside' : 'ungroup'}`, {
      method: 'POST',
      headers: { accept: 'application/json', 'x-sveltekit-action': 'true', origin: new URL(board).origin, cookie },
      body: new URLSearchParams({ dream }),
    });
    const { type } = (await answer.json()) as { type: string };
    if (type !== 'success') throw new Error(`a move on ${board} answered ${answer.status} ${type}`);
    if (round >= WARM_UP) times.push(performance.now() - from);
  }
  times.sort((one, other) => one - other);
  return { p50: times[ROUNDS / 2] ?? NaN, p95: times[Math.floor(ROUNDS * 0.95)] ?? NaN };
}
