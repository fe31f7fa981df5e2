import { setTimeout as pause } from 'node:timers/promises';
import { formWithText } from '../house/form.ts';
import type { Server } from '../house/server.ts';

const AT_ONCE = 6;
const LONGEST = 1500;
const PATIENCE = 30_000;

/** Several people send dreams through the form until the server is ended, at a moment after the first answer that the seed gives. */
export async function sendUntil(
  server: Server,
  code: string,
  seed: number,
  end: (acknowledged: readonly string[]) => Promise<void>,
): Promise<{ sent: number; acknowledged: string[] }> {
  const acknowledged: string[] = [];
  let sent = 0;
  let over = false;
  let heard = () => {};
  const first = new Promise<void>((resolve) => (heard = resolve));
  const person = async () => {
    while (!over) {
      const words = `En drøm om ro (${seed}/${++sent})`;
      const taken = await send(server, code, words).catch(() => false);
      if (taken) {
        acknowledged.push(words);
        heard();
      } else await pause(5);
    }
  };
  const people = Array.from({ length: AT_ONCE }, person);
  await Promise.race([first, pause(PATIENCE, undefined, { ref: false })]);
  await pause(chance(seed) * LONGEST);
  await end(acknowledged);
  over = true;
  await Promise.all(people);
  return { sent, acknowledged };
}

/** As a browser without scripts does it. True when the server said that the dream is kept. */
async function send(server: Server, code: string, words: string): Promise<boolean> {
  const address = `${server.url}/j/${code}`;
  const page = await fetch(address);
  const { action, fields, textarea } = formWithText(await page.text(), address);
  fields.set(textarea, words);
  const answer = await fetch(action, {
    method: 'POST',
    body: fields,
    redirect: 'manual',
    headers: { origin: server.url, accept: 'text/html' },
  });
  await answer.arrayBuffer().catch(() => null);
  return answer.status === 303 || answer.status === 200;
}

/** A number in [0, 1) that a seed always gives (mulberry32, one step). */
function chance(seed: number): number {
  let mixed = (seed + 0x6d2b79f5) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}
