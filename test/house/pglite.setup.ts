import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { migrate } from '#platform/db/migrate.server.ts';
import { overPglite } from '#platform/db/pglite.server.ts';
import './provided.ts';

/** Migrates one cluster and leaves a copy on disk that every test file loads. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'varde-test-'));
  const dump = join(folder, 'cluster.tar');
  const client = await PGlite.create();
  await migrate(overPglite(client), 'migrations');
  writeFileSync(dump, Buffer.from(await (await client.dumpDataDir('none')).arrayBuffer()));
  await client.close();
  project.provide('prepared', { engine: 'pglite', dump });
  return () => rmSync(folder, { recursive: true, force: true });
}
