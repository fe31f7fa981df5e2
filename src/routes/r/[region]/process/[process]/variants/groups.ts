import { m } from '#messages';
import { groupWord } from '#modules/contributions/ui/stakeholder-words.ts';
import type { Published, Stakeholder } from '#modules/contributions/index.ts';
import { number } from '#platform/i18n/said.ts';

/** The groups that the table has room for. All the others stand together in a column of their own. */
export const GROUPS = ['child', 'youth', 'parent', 'staff', 'politician', 'business'] as const satisfies Stakeholder[];

/** Short enough for a narrow column. */
export function groupHead(group: (typeof GROUPS)[number]): string {
  if (group === 'politician') return m.variants_group_politician();
  return group === 'business' ? m.variants_group_business() : groupWord(group);
}

/** How many dreams a group has shared; null when that is kept back. */
export function countOf(counts: Published, group: Stakeholder): number | null {
  return counts.groups.find((one) => one.stakeholder === group)?.count ?? null;
}

/**
 * All that no column of a group tells of: the other groups, and what is kept back. Nothing but what the columns and the total
 * leave, so that it tells no more than they do: none, or at least five. Null when not even the total is told.
 */
export function othersOf(counts: Published): number | null {
  if (counts.total === null) return null;
  return counts.total - GROUPS.reduce((sum, group) => sum + (countOf(counts, group) ?? 0), 0);
}

/** A number of dreams, or a dash where it is kept back. */
export function countSaid(count: number | null, locale: string): string {
  return count === null ? '–' : number(count, locale);
}
