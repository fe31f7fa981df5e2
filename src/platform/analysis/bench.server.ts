import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { InputOf, Named, ResultOf } from '#engine/named.ts';

export interface Question {
  number: number;
  name: Named;
  input: unknown;
}

/** A fault has a name and no words: they might be what people wrote. */
export type Answer = { number: number; result: unknown } | { number: number; fault: string };

/** A thread beside the one that answers requests. */
export interface Bench {
  /** Works one thing out, after those that were asked for before it. Rejects when it fails or takes too long. */
  run<N extends Named>(name: N, input: InputOf<N>): Promise<ResultOf<N>>;
  /** Breaks off what is under way. */
  stop(): Promise<void>;
}

interface Waiting extends Question {
  settle: (answer: Answer) => void;
}

const LONGEST = 5 * 60_000;
/** An idle thread is let go of: its memory is worth more than the tenth of a second that a new one costs. */
const IDLE = 30_000;
const MEMORY = { maxOldGenerationSizeMb: 1024 };

/**
 * Opens a bench. The thread runs from the source, as the commands do (`bin/varde`), in the built server too: `root` is
 * where `src/` lies. It starts when something is asked for.
 */
export function openBench(root: string, longest = LONGEST): Bench {
  const queue: Waiting[] = [];
  let worker: Worker | null = null;
  let under: Waiting | null = null;
  let clock: NodeJS.Timeout | undefined;
  let asked = 0;

  const settle = (answer: Answer) => {
    if (under?.number !== answer.number) return;
    under.settle(answer);
    under = null;
    next();
  };
  const letGo = async (fault: string) => {
    const gone = worker;
    worker = null;
    clearTimeout(clock);
    if (under) settle({ number: under.number, fault });
    await gone?.terminate();
  };
  const begun = () => {
    const started = new Worker(join(root, 'src/platform/analysis/worker.ts'), { resourceLimits: MEMORY });
    started.unref();
    started.on('message', settle);
    started.on('error', () => void (worker === started && letGo('the thread failed')));
    return started;
  };
  const next = () => {
    if (under) return;
    clearTimeout(clock);
    under = queue.shift() ?? null;
    clock = setTimeout(() => void letGo('took too long'), under ? longest : IDLE);
    clock.unref();
    if (!under) return;
    worker ??= begun();
    const { number, name, input } = under;
    worker.postMessage({ number, name, input } satisfies Question);
  };
  return {
    run: (name, input) =>
      new Promise((resolve, reject) => {
        const done = (answer: Answer) =>
          'fault' in answer ? reject(new Error(answer.fault)) : resolve(answer.result as never);
        queue.push({ number: ++asked, name, input, settle: done });
        next();
      }),
    async stop() {
      for (const { number, settle: drop } of queue.splice(0)) drop({ number, fault: 'stopped' });
      await letGo('stopped');
      clearTimeout(clock);
    },
  };
}
