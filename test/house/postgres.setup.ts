import type { TestProject } from 'vitest/node';
import { migrate } from '#platform/db/migrate.server.ts';
import { openPostgres } from '#platform/db/postgres.server.ts';
import { createDatabase, dropDatabases, runName, serverAddress } from './postgres.ts';
import './provided.ts';

/** Migrates one database that every test file copies; drops it and its copies at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const template = runName();
  const db = openPostgres(await createDatabase(template), { poolSize: 1 });
  await migrate(db, 'migrations');
  await db.close();
  project.provide('prepared', { engine: 'postgres', server: serverAddress(), template });
  return () => dropDatabases(template);
}
