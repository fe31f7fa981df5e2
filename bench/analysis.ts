import { readConfig } from '#platform/config/config.server.ts';
import { openDatabase } from '#platform/db/database.server.ts';
import { makeStorage, startServer, type Engine } from '#test/house/server.ts';
import { largeConversation } from './conversation.ts';
import { keep } from './report.ts';
import { timeSends, type Beside } from './sends.ts';

/** The most that a send may take while the largest analysis runs, as times what it takes else; of those that take longest. */
const MOST = 2;

/** What sends cost beside the largest analysis, on each engine: printed, and given. */
export async function measureBeside(): Promise<Record<Engine, Beside>> {
  const measured = { postgres: await on('postgres'), pglite: await on('pglite') };
  for (const [engine, beside] of Object.entries(measured)) process.stdout.write(`${line(engine, beside)}\n`);
  return measured;
}

/** `npm run bench analysis`: this alone. */
export async function benchAnalysis(): Promise<void> {
  keep('analysis', await measureBeside());
}

async function on(engine: Engine): Promise<Beside> {
  const storage = await makeStorage(engine);
  try {
    await (await startServer(storage)).stop();
    const db = await openDatabase(readConfig({ ...process.env, ...storage.env }));
    const conversation = await largeConversation(db).finally(() => db.close());
    const server = await startServer(storage);
    try {
      return await timeSends(server.url, conversation);
    } finally {
      await server.stop();
    }
  } finally {
    await storage.remove();
  }
}

function line(engine: string, { idle, busy, analysis }: Beside): string {
  const times = busy.p99 / idle.p99;
  return [
    `a send, ${engine}: p99 ${idle.p99.toFixed(1)} ms idle (${idle.count} sends),`,
    `${busy.p99.toFixed(1)} ms while the largest analysis runs (${busy.count} sends, ${(analysis / 1000).toFixed(1)} s each):`,
    `× ${times.toFixed(2)} (at most ${MOST} ${times <= MOST ? 'reached' : 'not reached'})`,
  ].join(' ');
}
