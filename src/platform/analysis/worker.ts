import { parentPort } from 'node:worker_threads';
import { NAMED, type Named } from '#engine/named.ts';
import type { Answer, Question } from './bench.server.ts';

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
