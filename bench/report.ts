import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { CONNECTIONS, type Load } from './load.ts';
import type { Memory } from './memory.ts';
import type { Moves } from './move.ts';
import type { Beside } from './sends.ts';
import type { ThreadTimes } from './thread.ts';
import { DREAMS_ON_BOARD, DREAMS_ON_FULL_BOARD } from './pages.ts';

/** Most megabytes that the server holds on PostgreSQL after a garbage collection. */
const MOST_MEMORY = 350;

/** Most milliseconds for reading the thread of ten thousand voices. */
const MOST_FOR_A_THREAD = 50;

export interface Figures extends Load {
  /** Requests a second as a share of the bare page's. */
  toBare: number;
  /** KB gzip. */
  scripts: number;
  mostScripts: number | null;
  /** The least that `toBare` should be. */
  least: number | null;
  problem?: string;
}

export interface Bench {
  start: Record<'postgres' | 'pglite', { first: number; again: number }>;
  memory: Record<'postgres' | 'pglite', Memory>;
  move: Moves;
  full: Moves;
  thread: ThreadTimes;
  beside: Record<'postgres' | 'pglite', Beside>;
  bare: { before: Figures; after: Figures };
  pages: (Figures & { page: string })[];
}

/** Prints the table and keeps it under bench/results. */
export function write(bench: Bench): void {
  process.stdout.write(`${table(bench)}\n\n`);
  keep('', { connections: CONNECTIONS, ...bench });
}

/** Keeps figures of a day under bench/results, with what they were measured on. */
export function keep(what: string, figures: object): void {
  const at = new Date().toISOString();
  const machine = { cores: cpus().length, model: cpus()[0]?.model, node: process.version };
  mkdirSync('bench/results', { recursive: true });
  const file = `bench/results/${[at.slice(0, 10), what].filter(Boolean).join('-')}.json`;
  writeFileSync(file, `${JSON.stringify({ at, commit: commit(), machine, ...figures }, null, 2)}\n`);
  process.stdout.write(`Kept in ${file}\n`);
}

function table({ start, memory, move, full, thread, bare, pages }: Bench): string {
  const rows = [{ page: 'bare', ...bare.before }, ...pages, { page: 'bare again', ...bare.after }].map((one) =>
    one.problem
      ? `${one.page.padEnd(18)}${one.problem}`
      : line(
          one.page,
          fixed(one.perSecond, 0),
          fixed(one.p50),
          fixed(one.p95),
          fixed(one.toBare, 2),
          scripts(one),
          `  ${floorOf(one)}`,
        ),
  );
  const starts = Object.entries(start).map(
    ([engine, { first, again }]) => `start, ${engine}: ${fixed(first, 0)} ms empty, ${fixed(again, 0)} ms filled`,
  );
  return [
    `PostgreSQL, ${CONNECTIONS} connections`,
    line('page', 'req/s', 'p50 ms', 'p95 ms', '× bare', 'JS KB gzip', '  floor'),
    ...rows,
    '',
    ...starts,
    moved(DREAMS_ON_BOARD, move),
    moved(DREAMS_ON_FULL_BOARD, full),
    followed(thread),
    ...Object.entries(memory).map(([engine, used]) => `memory, ${engine}: ${megabytes(used)}`),
    `at most ${MOST_MEMORY} MB on postgres after a collection: ${reached(memory.postgres.afterCollection <= MOST_MEMORY)}`,
  ].join('\n');
}

function moved(dreams: number, { p50, p95 }: Moves): string {
  return `one move on a board of ${dreams}, alone: p50 ${fixed(p50)} ms, p95 ${fixed(p95)} ms`;
}

function followed({ voices, read, outside, page }: ThreadTimes): string {
  const most = Math.max(read.p50, outside.p50);
  return [
    `the thread of ${voices} voices, alone: read in p50 ${fixed(read.p50)} ms, p95 ${fixed(read.p95)} ms; for anybody`,
    `p50 ${fixed(outside.p50)} ms, p95 ${fixed(outside.p95)} ms (at most ${MOST_FOR_A_THREAD} ${reached(most <= MOST_FOR_A_THREAD)});`,
    `the whole page p50 ${fixed(page.p50)} ms, p95 ${fixed(page.p95)} ms`,
  ].join(' ');
}

function megabytes({ ready, afterLoad, afterCollection }: Memory): string {
  return `${fixed(ready, 0)} MB ready, ${fixed(afterLoad, 0)} after load, ${fixed(afterCollection, 0)} after a collection`;
}

function floorOf({ least, toBare }: Figures): string {
  return least === null ? '' : `${least} ${reached(toBare >= least)}`;
}

/** What the bench says beside a figure that has a floor or a ceiling. */
function reached(yes: boolean): string {
  return yes ? 'reached' : 'not reached';
}

function scripts({ scripts: weight, mostScripts }: Figures): string {
  return mostScripts === null ? fixed(weight) : `${fixed(weight)} of ${mostScripts}`;
}

function line(name: string, ...cells: string[]): string {
  return `${name.padEnd(18)}${cells.map((cell) => cell.padStart(13)).join('')}`;
}

function fixed(number: number, digits = 1): string {
  return number.toFixed(digits);
}

function commit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}
