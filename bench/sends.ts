import { setTimeout as wait } from 'node:timers/promises';
import { signIn } from '#test/house/sign-in.ts';
import type { Conversation } from './conversation.ts';

/** How long a send takes, in milliseconds, and how many were timed. */
export interface Sends {
  count: number;
  p50: number;
  p99: number;
}

export interface Beside {
  /** While nothing is worked out. */
  idle: Sends;
  /** While the largest conversation is worked out, again and again. */
  busy: Sends;
  /** How long the working out takes, from being asked for to being there, in milliseconds; the middle one. */
  analysis: number;
}

/** Senders at once, each with a pause after every answer: a hall full of people, not a flood. */
const SENDERS = 5;
const PAUSE = 40;
const IDLE = 10_000;
const ROUNDS = 6;
/** As often as the page looks by itself. */
const LOOK = 2_000;

/** Sends of people who answer, while nothing else is done and while the largest analysis runs; the idle on both sides of it. */
export async function timeSends(url: string, conversation: Conversation): Promise<Beside> {
  await sending(url, conversation, wait(3_000));
  const before = await sending(url, conversation, wait(IDLE));
  const took: number[] = [];
  const work = async () => {
    const cookie = await signIn(url, 'elin');
    for (let round = 0; round < ROUNDS; round++)
      took.push(await workOutAnew(url, cookie, conversation, round % 2 === 0));
  };
  const busy = await sending(url, conversation, work());
  const after = await sending(url, conversation, wait(IDLE));
  took.sort((one, other) => one - other);
  return { idle: told([...before, ...after]), busy: told(busy), analysis: took[took.length >> 1] ?? Number.NaN };
}

/** Times of all sends until something else has ended. */
async function sending(url: string, { code, statement }: Conversation, until: Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let over = false;
  const one = async () => {
    while (!over) {
      const from = performance.now();
      const answer = await fetch(`${url}/j/${code}`, {
        method: 'POST',
        headers: { origin: url, accept: 'text/html' },
        body: new URLSearchParams({ participant: crypto.randomUUID(), statement, answer: 'agree' }),
      });
      await answer.text();
      if (answer.status !== 200) throw new Error(`a send answered ${answer.status}`);
      times.push(performance.now() - from);
      await wait(PAUSE);
    }
  };
  const senders = Promise.all(Array.from({ length: SENDERS }, one));
  await Promise.race([until, senders]).finally(() => (over = true));
  await senders;
  return times;
}

/** Takes a statement out of what is over, or puts it back, and looks at the result until it is of what stands there now. */
async function workOutAnew(url: string, cookie: string, { over, moved }: Conversation, out: boolean): Promise<number> {
  const from = performance.now();
  const answer = await fetch(`${url}${over}/statements?/${out ? 'remove' : 'restore'}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, accept: 'text/html', cookie },
    body: new URLSearchParams({ statement: moved }),
  });
  if (answer.status !== 303) throw new Error(`moving a statement answered ${answer.status}`);
  while ((await (await fetch(`${url}${over}/agreement`)).text()).includes('role="status"')) await wait(LOOK);
  return performance.now() - from;
}

function told(times: number[]): Sends {
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { count: times.length, p50: at(0.5), p99: at(0.99) };
}
