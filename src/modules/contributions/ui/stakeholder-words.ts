import { m } from '#messages';
import type { Stakeholder } from '../rules/stakeholder.ts';

const GROUP: Record<Stakeholder, () => string> = {
  child: m.contributions_group_child,
  youth: m.contributions_group_youth,
  parent: m.contributions_group_parent,
  staff: m.contributions_group_staff,
  leader: m.contributions_group_leader,
  union: m.contributions_group_union,
  politician: m.contributions_group_politician,
  business: m.contributions_group_business,
  volunteer: m.contributions_group_volunteer,
  health: m.contributions_group_health,
  other: m.contributions_group_other,
};

const ONE: Record<Stakeholder, () => string> = {
  child: m.contributions_one_child,
  youth: m.contributions_one_youth,
  parent: m.contributions_one_parent,
  staff: m.contributions_one_staff,
  leader: m.contributions_one_leader,
  union: m.contributions_one_union,
  politician: m.contributions_one_politician,
  business: m.contributions_one_business,
  volunteer: m.contributions_one_volunteer,
  health: m.contributions_one_health,
  other: m.contributions_one_other,
};

/** The group as a heading or in a table: «Foreldre». */
export function groupWord(group: Stakeholder): string {
  return GROUP[group]();
}

/** One of the group, as on a chip or beside somebody's words: «Forelder». */
export function oneWord(group: Stakeholder): string {
  return ONE[group]();
}
