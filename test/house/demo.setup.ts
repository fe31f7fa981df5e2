import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { addressOf, answers, createDatabase, dropDatabase, runName } from './postgres.ts';
import { makeStorage } from './server.ts';
import './provided.ts';

/** Fills the demo once on each engine, for every server of the journeys to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const embedded = await makeStorage('pglite');
  const database = (await answers()) ? runName() : null;
  if (database) await createDatabase(database);
  fill(embedded.env);
  if (database) fill({ DATABASE_URL: addressOf(database) });
  project.provide('filled', { folder: embedded.env['VARDE_DATA'] ?? '', database });
  return async () => {
    await embedded.remove();
    if (database) await dropDatabase(database);
  };
}

function fill(env: Record<string, string>): void {
  execFileSync(process.execPath, ['bin/varde', 'seed', 'demo'], { env: { ...process.env, ...env }, stdio: 'inherit' });
}
