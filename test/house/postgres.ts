import pg from 'pg';

const USUAL = 'postgres://postgres@127.0.0.1:5432/postgres';

/** Address of the PostgreSQL that tests may make databases on, whether it answers or not. */
export function serverAddress(): string {
  return process.env['TEST_DATABASE_URL']?.trim() || USUAL;
}

export async function answers(address = serverAddress()): Promise<boolean> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

let named = 0;

/** A name no other run has. */
export function runName(): string {
  return `varde_test_${process.pid}_${Date.now().toString(36)}_${++named}`;
}

/** The address of another database on the same server. */
export function addressOf(database: string, server = serverAddress()): string {
  const address = new URL(server);
  address.pathname = `/${database}`;
  return address.href;
}

export async function createDatabase(name: string, template = 'template1', server = serverAddress()): Promise<string> {
  await onServer(server, `create database ${name} template ${template}`);
  return addressOf(name, server);
}

export async function dropDatabase(name: string, server = serverAddress()): Promise<void> {
  await onServer(server, `drop database if exists ${name} with (force)`);
}

/** Drops every database whose name starts so. */
export async function dropDatabases(prefix: string, server = serverAddress()): Promise<void> {
  const found = await onServer(
    server,
    `select datname from pg_database where starts_with(datname, '${prefix}') and not datistemplate`,
  );
  for (const { datname } of found) await dropDatabase(datname, server);
}

async function onServer(server: string, text: string): Promise<{ datname: string }[]> {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
