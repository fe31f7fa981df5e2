import type { Read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { findPerson } from '#modules/organisation/index.server.ts';
import { readHiding, type Hiding } from '../rules/hiding.ts';
import type { Stakeholder } from '../rules/stakeholder.ts';
import type { DreamRow } from './contribution.server.ts';

/** A dream as a reader may see it. */
export interface Dream {
  id: string;
  processId: string;
  /** Null when the dream is a picture alone, and when it is hidden. */
  words: string | null;
  /** Of the page it was written on, when that is known. */
  language: string | null;
  pictureId: string | null;
  /** Null when fewer than five of the group have contributed: then nobody is told. */
  group: Stakeholder | null;
  /** Shown together with the group or not at all. */
  placeId: string | null;
  /** ISO day. No time of day, which could tell who it was. */
  day: string;
  approved: boolean;
  /** Only those who facilitate get hidden dreams, and then as an empty slip. */
  hidden: Hidden | null;
}

export interface Hidden extends Hiding {
  day: string;
  by: string | null;
}

/** Rows as dreams. `named` tells whether group and place may stand beside the words. */
export async function shown(r: Read, rows: readonly DreamRow[], named: (row: DreamRow) => boolean): Promise<Dream[]> {
  const names = await namesOf(r, rows);
  return rows.map((row) => {
    const together = named(row);
    const hidden = row.hiddenAt && {
      ...readHiding(row.hiddenWhy ?? ''),
      day: dayOf(row.hiddenAt),
      by: names.get(row.hiddenBy ?? '') ?? null,
    };
    return {
      id: row.id,
      processId: row.processId,
      words: hidden ? null : row.words,
      language: row.language,
      pictureId: hidden ? null : row.pictureId,
      group: together ? row.stakeholder : null,
      placeId: together ? row.placeId : null,
      day: dayOf(row.givenAt),
      approved: row.approved,
      hidden,
    };
  });
}

async function namesOf(r: Read, rows: readonly DreamRow[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(rows.map((row) => row.hiddenBy))) {
    const person = id ? await findPerson(r, id) : null;
    if (person) names.set(person.id, person.name);
  }
  return names;
}
