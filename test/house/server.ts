import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Filled } from './provided.ts';
import { addressOf, createDatabase, dropDatabase, runName } from './postgres.ts';

export type Engine = 'pglite' | 'postgres';

/** A place to keep data that nobody else uses: a folder, or a database of its own. */
export interface Storage {
  engine: Engine;
  /** What the environment of a server needs, to use it. */
  env: Record<string, string>;
  remove(): Promise<void>;
}

/** A real server from the build, started through bin/varde. */
export interface Server {
  url: string;
  pid: number;
  /** From the start of the process to the first good answer of /readyz. */
  readyAfterMs: number;
  /** What it has printed so far. */
  output(): string;
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL: no chance to tidy up. */
  kill(): Promise<void>;
}

const started: ChildProcess[] = [];
process.on('exit', () => started.forEach((child) => child.kill('SIGKILL')));

export async function makeStorage(engine: Engine): Promise<Storage> {
  if (engine === 'pglite') {
    const folder = mkdtempSync(join(tmpdir(), 'varde-data-'));
    return {
      engine,
      env: { VARDE_DATA: folder, DATABASE_URL: '' },
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const name = runName();
  await createDatabase(name);
  return { engine, env: { DATABASE_URL: addressOf(name) }, remove: () => dropDatabase(name) };
}

/** A storage with the demo in it: a copy of what was filled once, when this run has such a one. */
export async function demoStorage(engine: Engine, filled: Filled | undefined): Promise<Storage> {
  if (engine === 'pglite') {
    const storage = await makeStorage(engine);
    if (filled) cpSync(filled.folder, storage.env['VARDE_DATA'] ?? '', { recursive: true });
    return storage;
  }
  if (!filled?.database) return makeStorage(engine);
  const name = runName();
  await createDatabase(name, filled.database);
  return { engine, env: { DATABASE_URL: addressOf(name) }, remove: () => dropDatabase(name) };
}

export async function startServer(storage: Storage, env: Record<string, string> = {}): Promise<Server> {
  const port = Number(env['PORT']) || (await freePort());
  const begun = performance.now();
  const child = spawn(process.execPath, ['bin/varde', 'serve'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      VARDE_DEMO: '1',
      ...storage.env,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part));
  child.stderr.on('data', (part: Buffer) => (output += part));
  const gone = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child, () => output);
  return {
    url,
    pid: child.pid ?? 0,
    readyAfterMs: performance.now() - begun,
    output: () => output,
    stop: () => signalled(child, 'SIGTERM', gone),
    kill: async () => void (await signalled(child, 'SIGKILL', gone)),
  };
}

async function signalled(
  child: ChildProcess,
  signal: NodeJS.Signals,
  gone: Promise<number | null>,
): Promise<number | null> {
  child.kill(signal);
  const code = await gone;
  const at = started.indexOf(child);
  if (at >= 0) started.splice(at, 1);
  return code;
}

async function untilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error(`The server ended with ${child.exitCode} before it was ready:\n${output()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  child.kill('SIGKILL');
  throw new Error(`The server was not ready within a minute:\n${output()}`);
}

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
