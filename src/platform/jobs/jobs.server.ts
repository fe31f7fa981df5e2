import { fromPglite, PgBoss, type PGliteLike } from 'pg-boss';
import type { Database } from '#platform/db/database.server.ts';

/** Work that is done now and then by whichever server comes first. */
export interface Job {
  name: string;
  /** Minute, hour, day, month, weekday, on a Norwegian clock. */
  when: string;
  run(signal: AbortSignal): Promise<void>;
}

export interface Jobs {
  /** Asks for a job to be done now; nothing happens when it is waiting or under way. */
  ask(name: string): Promise<void>;
  /** Lets what is under way end, or breaks it off after a second; the database is left open. */
  stop(): Promise<void>;
}

/** What is told of a job that failed: no message, since a message may hold what people wrote. */
export interface Fault {
  job: string;
  fault: string;
  at: string[];
}

const ZONE = 'Europe/Oslo';
/** In seconds. A job may start this late; between looks the database is left in peace. */
const PACE = 30;
const HOUR = 3600;
const DAY = 24 * HOUR;
const GRACE = 1000;

const TRIES = {
  policy: 'exclusive',
  retryLimit: 3,
  retryDelay: 60,
  retryBackoff: true,
  expireInSeconds: HOUR,
} as const;

/**
 * Runs jobs at their times, once however many servers share the database. A job that fails is told of and tried again
 * a few times; one that came due while no server was up is done when one is. Keeps its own schema `pgboss`.
 */
export async function startJobs(
  db: Database,
  jobs: readonly Job[],
  tell: (fault: Fault) => void,
  pace = PACE,
): Promise<Jobs> {
  const boss = new PgBoss(settings(db, pace));
  const stopping = new AbortController();
  boss.on('error', (error) => tell(faultOf('jobs', error)));
  await boss.start();
  for (const job of jobs) {
    await boss.createQueue(job.name, { ...TRIES, retryDelay: 2 * pace, deleteAfterSeconds: 14 * DAY });
    await boss.work(job.name, { pollingIntervalSeconds: pace }, async ([asked]) => {
      if (!asked) return;
      await carriedOut(job, AbortSignal.any([stopping.signal, asked.signal]), tell);
    });
    await boss.schedule(job.name, job.when, {}, { tz: ZONE, missed: 'once' });
  }
  return {
    async ask(name) {
      await boss.send(name);
    },
    async stop() {
      stopping.abort();
      await boss.stop({ graceful: true, timeout: GRACE, close: false });
    },
  };
}

/** What is thrown on has no words, for the table of jobs keeps it. */
async function carriedOut(job: Job, signal: AbortSignal, tell: (fault: Fault) => void): Promise<void> {
  const fault = await job.run(signal).then(
    () => null,
    (error: unknown) => faultOf(job.name, error),
  );
  if (!fault) return;
  tell(fault);
  throw new Error(fault.fault);
}

function faultOf(job: string, error: unknown): Fault {
  if (!(error instanceof Error)) return { job, fault: 'something that is no error', at: [] };
  const code = (error as { code?: unknown }).code;
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
  return { job, fault: typeof code === 'string' ? `${error.name} ${code}` : error.name, at };
}

function settings(db: Database, pace: number) {
  const often = Math.min(pace, 45); // the library's own limit
  return {
    db: connection(db),
    backend: db.engine,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    cronMonitorIntervalSeconds: often,
    cronWorkerIntervalSeconds: often,
    clockMonitorIntervalSeconds: 600,
    superviseIntervalSeconds: 20 * pace,
    monitorIntervalSeconds: 20 * pace,
    queueCacheIntervalSeconds: 20 * pace,
    bamIntervalSeconds: 20 * pace,
    flowIntervalSeconds: 20 * pace,
  };
}

/** The jobs' statements go over the same connections as everything else, in no transaction of ours. */
function connection(db: Database): ReturnType<typeof fromPglite> {
  const { $client } = db.orm as { $client: PGliteLike };
  if (db.engine === 'pglite') return fromPglite($client);
  return { executeSql: (text: string, values?: unknown[]) => $client.query(text, values) };
}
