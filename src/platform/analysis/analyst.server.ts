import { setTimeout } from 'node:timers/promises';
import type { InputOf, Named } from '#engine/named.ts';
import type { Context } from '#platform/db/context.server.ts';
import { read, write, type Read } from '#platform/db/work.server.ts';
import { done, refuse } from '#platform/i18n/refusal.ts';
import type { Bench } from './bench.server.ts';
import { keepResult, keptAnalysis, leftBehind, markAsked, markEnded, markRunning, type Key } from './kept.server.ts';

/** Opens a transaction of its own for each piece that is read: what is large is read in many, so that others come between. */
export type Reading = <T>(work: (r: Read) => Promise<T>) => Promise<T>;

/** What feeds an analysis. */
export interface Source<N extends Named> {
  /** A word that is another as soon as the input is; null when there is nothing to work out. */
  version(r: Read, subjectId: string): Promise<string | null>;
  input(reading: Reading, subjectId: string): Promise<InputOf<N>>;
}

/** The same, whichever it is: what it gives goes to the function of the same name. */
interface Fed {
  version(r: Read, subjectId: string): Promise<string | null>;
  input(reading: Reading, subjectId: string): Promise<unknown>;
}

export type Sources = { readonly [N in Named]: Source<N> };

/** Works things out beside the requests, and keeps what it found with the version of what it found it in. */
export interface Analyst {
  /** Somebody waits for it: marked at once, worked out as soon as may be. */
  ask(context: Context, key: Key): Promise<void>;
  /** The input may have changed. Looked at after a while, once however often it is said. */
  nudge(regionId: string, key: Key, delay?: number): void;
  /** Goes on with what was left behind in a region. */
  sweep(regionId: string): Promise<void>;
  /** Until nothing is under way. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

interface Ways {
  bench: Bench;
  sources: Sources;
  /** As the machine itself, in a region. */
  as(regionId: string): Context;
  /** Hears of what failed: a name and no words. */
  tell(fault: { analysis: string; fault: string }): void;
}

/** A server that has not ended what it began after this is taken to be gone, in milliseconds. */
const GONE = 10 * 60_000;
/** Between two pieces that are read, in milliseconds. */
const REST = 10;
/** While people answer, the map is worked out this often at most. */
const PACE = 20_000;

/** Opens an analyst. It holds nothing that another server would miss. */
export function openAnalyst(ways: Ways): Analyst {
  const coming = new Map<string, NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();
  let stopped = false;

  const begin = (regionId: string, key: Key) => {
    if (stopped) return;
    const work = workOut(ways, regionId, key).catch((error: unknown) => {
      if (!stopped) ways.tell({ analysis: key.name, fault: error instanceof Error ? error.message : 'unknown' });
    });
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  return {
    async ask(context, key) {
      await write(context, 'analysis.ask', async (w) => {
        await markAsked(w, key);
        w.about(key.subjectId);
        return done(null);
      });
      begin(context.regionId, key);
    },
    nudge(regionId, key, delay = PACE) {
      const word = `${regionId} ${key.name} ${key.subjectId}`;
      if (coming.has(word) || stopped) return;
      const clock = globalThis.setTimeout(() => {
        coming.delete(word);
        begin(regionId, key);
      }, delay);
      coming.set(word, clock.unref());
    },
    async sweep(regionId) {
      const left = await read(ways.as(regionId), (r) => leftBehind(r, goneBefore(r.at)));
      for (const key of left) begin(regionId, key);
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    async stop() {
      stopped = true;
      for (const clock of coming.values()) clearTimeout(clock);
      await ways.bench.stop();
      await Promise.allSettled(underWay);
    },
  };
}

/** Works one thing out, unless what is kept is of the same input or another server is at it. */
async function workOut({ bench, sources, as }: Ways, regionId: string, key: Key): Promise<void> {
  const context = as(regionId);
  const source: Fed = sources[key.name];
  const { version, kept } = await read(context, async (r) => ({
    version: await source.version(r, key.subjectId),
    kept: await keptAnalysis(r, key),
  }));
  if (version === null && kept?.state === 'asked') return end(context, key, (w) => markEnded(w, key, 'done'));
  if (version === null || (kept?.state === 'done' && kept.input === version)) return;
  const taken = await write(context, 'analysis.run', async (w) => {
    w.about(key.subjectId);
    return (await markRunning(w, key, goneBefore(w.at))) ? done(null) : refuse('analysis_under_way');
  });
  if (!taken.ok) return;
  try {
    // The version was read first: what comes in between makes the result look older than it is, and never newer.
    const input = kept?.input === version ? null : await source.input(restingIn(context), key.subjectId);
    const result = input === null ? null : await bench.run(key.name, input as never);
    await end(context, key, async (w) =>
      input === null ? markEnded(w, key, 'done') : keepResult(w, key, version, result),
    );
  } catch (error) {
    await end(context, key, (w) => markEnded(w, key, 'failed'));
    throw error;
  }
}

/** The embedded engine answers in the thread of the requests: without a rest they would wait for the last piece. */
function restingIn(context: Context): Reading {
  return async (work) => {
    const found = await read(context, work);
    await setTimeout(REST);
    return found;
  };
}

async function end(context: Context, key: Key, mark: (w: Parameters<typeof markEnded>[0]) => Promise<void>) {
  await write(context, 'analysis.run', async (w) => {
    w.about(key.subjectId);
    await mark(w);
    return done(null);
  });
}

function goneBefore(at: Date): Date {
  return new Date(at.getTime() - GONE);
}
