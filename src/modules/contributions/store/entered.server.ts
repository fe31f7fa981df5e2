import type { Read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import type { Stakeholder } from '../rules/stakeholder.ts';
import { lastWritten } from './contribution.server.ts';

/** A dream that somebody has just written down for somebody else. */
export interface Entered {
  id: string;
  words: string;
  stakeholder: Stakeholder;
}

/** What a person wrote down for others today in a process, the latest first: what may still be taken out. */
export async function lastEntered(r: Read, processId: string, personId: string, most: number): Promise<Entered[]> {
  const today = dayOf(r.at);
  return (await lastWritten(r, processId, personId, most))
    .filter((row) => dayOf(row.givenAt) === today)
    .map(({ id, words, stakeholder }) => ({ id, words: words ?? '', stakeholder }));
}
