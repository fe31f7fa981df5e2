import { m } from '#messages';
import type { Stakeholder } from '../../rules/stakeholder.ts';

const LETTER: Record<Stakeholder, () => string> = {
  child: m.contributions_letter_child,
  youth: m.contributions_letter_youth,
  parent: m.contributions_letter_parent,
  staff: m.contributions_letter_staff,
  leader: m.contributions_letter_leader,
  union: m.contributions_letter_union,
  politician: m.contributions_letter_politician,
  business: m.contributions_letter_business,
  volunteer: m.contributions_letter_volunteer,
  health: m.contributions_letter_health,
  other: m.contributions_letter_other,
};

/** One or two letters that stand for a group under a bar. */
export function groupLetter(group: Stakeholder): string {
  return LETTER[group]();
}
