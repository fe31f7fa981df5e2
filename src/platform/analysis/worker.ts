import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { NAMED, type Named } from '#engine/named.ts';
import type { Answer, Question } from './bench.server.ts';

// Whoever sends goes first. On Linux this is of the thread alone; elsewhere it would be of all.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

/** Runs in a thread of its own: works out one thing after another, and touches nothing else. */
parentPort?.on('message', ({ number, name, input }: Question) => {
  parentPort?.postMessage(answer(number, name, input));
});

function answer(number: number, name: Named, input: unknown): Answer {
  try {
    return { number, result: (NAMED[name] as (input: unknown) => unknown)(input) };
  } catch (error) {
    return { number, fault: error instanceof Error ? error.name : 'something that is no error' };
  }
}
