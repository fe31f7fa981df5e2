import { spawn } from 'node:child_process';
import type { Result } from './result.ts';

/** One command that passes or fails as a whole; its output is shown when it ends. */
export async function command(runner: string, script: string, ...args: string[]): Promise<Result> {
  const started = performance.now();
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part));
  child.stderr.on('data', (part: Buffer) => (output += part));
  const code = await ended(child);
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(`\n── ${runner}: ${code === 0 ? 'passed' : 'FAILED'} (${seconds.toFixed(1)} s)\n`);
  if (code !== 0) process.stdout.write(output);
  return { runner, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [], seconds };
}

export function ended(child: ReturnType<typeof spawn>): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
