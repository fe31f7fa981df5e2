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
  return new OneThread(root, longest);
}

class OneThread implements Bench {
  readonly #queue: Waiting[] = [];
  readonly #root: string;
  readonly #longest: number;
  #worker: Worker | null = null;
  #under: Waiting | null = null;
  #clock: NodeJS.Timeout | undefined;
  #asked = 0;

  constructor(root: string, longest: number) {
    this.#root = root;
    this.#longest = longest;
  }

  run<N extends Named>(name: N, input: InputOf<N>): Promise<ResultOf<N>> {
    return new Promise((resolve, reject) => {
      const settle = (answer: Answer) =>
        'fault' in answer ? reject(new Error(answer.fault)) : resolve(answer.result as ResultOf<N>);
      this.#queue.push({ number: ++this.#asked, name, input, settle });
      this.#next();
    });
  }

  async stop(): Promise<void> {
    for (const { number, settle } of this.#queue.splice(0)) settle({ number, fault: 'stopped' });
    await this.#letGo('stopped');
    clearTimeout(this.#clock);
  }

  #next(): void {
    if (this.#under) return;
    clearTimeout(this.#clock);
    const under = this.#queue.shift() ?? null;
    this.#under = under;
    this.#clock = setTimeout(() => void this.#letGo('took too long'), under ? this.#longest : IDLE);
    this.#clock.unref();
    if (!under) return;
    this.#worker ??= this.#begun();
    const { number, name, input } = under;
    this.#worker.postMessage({ number, name, input } satisfies Question);
  }

  #begun(): Worker {
    const started = new Worker(join(this.#root, 'src/platform/analysis/worker.ts'), { resourceLimits: MEMORY });
    started.unref();
    started.on('message', (answer: Answer) => this.#settle(answer));
    started.on('error', () => void (this.#worker === started && this.#letGo('the thread failed')));
    return started;
  }

  #settle(answer: Answer): void {
    if (this.#under?.number !== answer.number) return;
    this.#under.settle(answer);
    this.#under = null;
    this.#next();
  }

  async #letGo(fault: string): Promise<void> {
    const gone = this.#worker;
    this.#worker = null;
    clearTimeout(this.#clock);
    if (this.#under) this.#settle({ number: this.#under.number, fault });
    await gone?.terminate();
  }
}
