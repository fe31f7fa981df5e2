import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { chromiumPath } from '../journeys/chromium.ts';
import { drills } from '../faults/drill.ts';
import { handDownRounds } from '../faults/hand-down.ts';
import { faultRounds } from '../faults/rounds.ts';
import { answers } from '../house/postgres.ts';
import { command } from './command.ts';
import { isGood, report, skippedWhole, type Result } from './result.ts';
import { vitest } from './vitest.ts';

const PARTS = ['unit', 'types', 'lint', 'dead', 'journeys', 'access', 'faults'] as const;
type Part = (typeof PARTS)[number];

const NO_POSTGRES =
  'PostgreSQL answers neither at TEST_DATABASE_URL nor at postgres://postgres@127.0.0.1:5432/postgres';
const NO_CHROMIUM = 'Chromium is not installed; install it, or say where it is with CHROMIUM=/path';

/** Runs every kind of check, or the one named by --only. Sets the exit code. */
export async function main(args: string[]): Promise<void> {
  const only = chosenPart(args);
  if (process.env['npm_lifecycle_event'] !== 'test') {
    execFileSync(process.execPath, ['bin/prepare', 'test'], { stdio: 'inherit' });
  }
  const wants = (part: Part) => only === null || only === part;
  const postgres = await answers();
  const results: Result[] = [];
  if (wants('types')) await command('svelte-kit sync', 'node_modules/@sveltejs/kit/svelte-kit.js', 'sync');
  const [unit, still] = await Promise.all([wants('unit') ? onEngines(postgres) : [], standingStill(wants)]);
  results.push(...unit, ...still);
  if (wants('journeys')) results.push(...(await journeys()));
  if (wants('access')) {
    const { accessCheck } = await import('../access/check.ts'); // reads what a build makes
    results.push(await accessCheck(postgres ? 'postgres' : 'pglite'));
  }
  if (wants('faults')) {
    results.push(...(await faultRounds(postgres ? ['pglite', 'postgres'] : ['pglite', 'pglite'])));
    results.push(...(await handDownRounds(postgres ? ['pglite', 'postgres'] : ['pglite'])));
    results.push(...(await drills(postgres ? ['pglite', 'postgres'] : ['pglite'])));
  }
  process.stdout.write(`${report(results)}\n`);
  process.exitCode = isGood(results) ? 0 : 1;
}

function chosenPart(args: string[]): Part | null {
  const { only } = parseArgs({ args, options: { only: { type: 'string' } } }).values;
  if (only === undefined) return null;
  const part = PARTS.find((one) => one === only);
  if (part) return part;
  process.stderr.write(`--only takes one of ${PARTS.join(', ')}.\n`);
  process.exit(2);
}

async function onEngines(postgres: boolean): Promise<Result[]> {
  if (postgres) return vitest(['pure', 'pglite', 'postgres']);
  const missing: Result =
    process.env['REQUIRE_POSTGRES'] === '1'
      ? { runner: 'postgres (REQUIRE_POSTGRES=1)', passed: 0, failed: 1, skipped: [], seconds: 0 }
      : skippedWhole('postgres', NO_POSTGRES);
  if (missing.failed > 0) process.stdout.write(`${NO_POSTGRES}.\n`);
  return [...(await vitest(['pure', 'pglite'])), missing];
}

/** The checks that run nothing of ours: one after the other, beside the tests. */
async function standingStill(wants: (part: Part) => boolean): Promise<Result[]> {
  const results: Result[] = [];
  if (wants('types')) {
    results.push(await command('types', 'node_modules/svelte-check/bin/svelte-check', '--fail-on-warnings'));
    results.push(
      await command('types of the pure rules', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.pure.json'),
    );
  }
  if (wants('lint')) {
    results.push(await command('eslint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'));
    results.push(await command('prettier', 'node_modules/prettier/bin/prettier.cjs', '--check', '.'));
  }
  if (wants('dead')) results.push(await command('dead code', 'node_modules/knip/bin/knip.js'));
  return results;
}

async function journeys(): Promise<Result[]> {
  return chromiumPath() ? vitest(['journeys']) : [skippedWhole('journeys', NO_CHROMIUM)];
}
