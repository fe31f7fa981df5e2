import { tidy } from './retention.server.ts';
import type { House } from './start.server.ts';

/** What is done by itself, as data: when on a Norwegian clock (minute, hour, day, month, weekday), and what. */
export interface Planned {
  name: string;
  when: string;
  run(house: House, signal: AbortSignal): Promise<unknown>;
}

export const SCHEDULE: readonly Planned[] = [
  { name: 'retention', when: '15 3 * * *', run: (house, signal) => tidy(house, undefined, signal) },
];
