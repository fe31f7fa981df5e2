import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended } from './command.ts';
import type { Result } from './result.ts';

/** Runs vitest projects side by side, with their output streamed. One result per project. */
export async function vitest(projects: readonly string[]): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'varde-results-'));
  const file = join(folder, 'results.json');
  const chosen = projects.flatMap((name) => ['--project', name]);
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...chosen], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, VARDE_RESULTS: file },
  });
  const code = await ended(child);
  const results = readResults(file);
  rmSync(folder, { recursive: true, force: true });
  return [...results, ...unaccounted(projects, results, code)];
}

function readResults(file: string): Result[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Result[];
  } catch {
    return [];
  }
}

/** A project that reported nothing, or an exit code nothing explains, is a failure and not a silence. */
function unaccounted(projects: readonly string[], results: readonly Result[], code: number): Result[] {
  const failed = (runner: string): Result => ({ runner, passed: 0, failed: 1, skipped: [], seconds: 0 });
  const silent = projects.filter((name) => !results.some((one) => one.runner === name));
  if (silent.length > 0) return silent.map((name) => failed(`${name} (found no tests)`));
  const explained = code === 0 || results.some((one) => one.failed > 0);
  return explained ? [] : [failed(`vitest ended with ${code}`)];
}
