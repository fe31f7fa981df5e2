import { m } from '#messages';
import { groupWord } from '#modules/contributions/ui/stakeholder-words.ts';
import type { Stakeholder } from '#modules/contributions/index.ts';

/** The groups that the table has room for. All the others are in the sum. */
export const GROUPS = ['child', 'youth', 'parent', 'staff', 'politician', 'business'] as const satisfies Stakeholder[];

/** Short enough for a narrow column. */
export function groupHead(group: (typeof GROUPS)[number]): string {
  if (group === 'politician') return m.variants_group_politician();
  return group === 'business' ? m.variants_group_business() : groupWord(group);
}
