/** Who somebody is when they dream, in the order always shown. */
export const STAKEHOLDERS = [
  'child',
  'youth',
  'parent',
  'staff',
  'leader',
  'union',
  'politician',
  'business',
  'volunteer',
  'health',
  'other',
] as const;
export type Stakeholder = (typeof STAKEHOLDERS)[number];

export function isStakeholder(text: unknown): text is Stakeholder {
  return STAKEHOLDERS.includes(text as Stakeholder);
}
