import { done, type Outcome } from '#platform/i18n/refusal.ts';
import { goOnAnalysing } from './analyses.server.ts';
import { fetchPlaces } from './register-fetch.server.ts';
import { remindOwners } from './reminders.server.ts';
import { tidy } from './retention.server.ts';
import type { House } from './start.server.ts';

/** What is done by itself, as data: when on a Norwegian clock (minute, hour, day, month, weekday), and what. */
export interface Planned {
  name: string;
  when: string;
  /** A refusal is told of and waits for the next time; what throws is tried again. */
  run(house: House, signal: AbortSignal): Promise<Outcome<unknown>>;
}

export const SCHEDULE: readonly Planned[] = [
  { name: 'retention', when: '15 3 * * *', run: async (house, signal) => done(await tidy(house, undefined, signal)) },
  { name: 'register', when: '40 2 * * *', run: (house, signal) => fetchPlaces(house, { signal }) },
  { name: 'analyses', when: '*/5 * * * *', run: async (house) => done(await goOnAnalysing(house)) },
  { name: 'reminders', when: '30 6 * * 1-5', run: (house, signal) => remindOwners(house, signal) },
];
