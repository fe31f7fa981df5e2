import { startJobs, type Fault, type Jobs } from '#platform/jobs/jobs.server.ts';
import { SCHEDULE } from './schedule.ts';
import type { House } from './start.server.ts';

/**
 * Runs the schedule from when `serve` says that it serves, until the framework says that it is over; then closes the
 * database. A build, a command and a test say neither, and run nothing.
 */
export function keepSchedule(house: House): void {
  let jobs: Promise<Jobs | null> = Promise.resolve(null);
  process.once('varde:serving' as 'exit', () => {
    jobs = begin(house);
    for (const signal of ['SIGTERM', 'SIGINT'])
      process.once(signal, () => void jobs.then((running) => running?.stop()));
  });
  process.once('sveltekit:shutdown' as 'exit', () => void end(house, jobs));
}

async function begin(house: House): Promise<Jobs | null> {
  const jobs = SCHEDULE.map(({ name, when, run }) => ({
    name,
    when,
    run: async (signal: AbortSignal) => {
      const outcome = await run(house, signal);
      if (!outcome.ok) tell(house, { job: name, refused: outcome.refused, ...outcome.values });
    },
  }));
  try {
    return await startJobs(house.db, jobs, (fault) => tell(house, fault));
  } catch (error) {
    const { message } = error as Error; // of the library or the database, at start: nobody has typed anything yet
    console.error(`What is to be done by itself (tidying, fetching) was not started: ${message}`);
    return null;
  }
}

async function end(house: House, jobs: Promise<Jobs | null>): Promise<void> {
  await jobs.then((running) => running?.stop()).catch(() => undefined);
  await house.analyst.stop();
  await house.db.close();
}

/** Names, numbers and hosts; nothing that people have written. */
function tell({ now }: House, what: Fault | Record<string, string | number>): void {
  console.error(JSON.stringify({ time: now(), ...what }));
}
