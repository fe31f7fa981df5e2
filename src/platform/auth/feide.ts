/** What Feide's groups say of somebody. A title is never read: it gives nothing. */
export interface Affiliation {
  /** Learns somewhere and works nowhere. */
  onlyLearns: boolean;
  /** Organisation numbers of the places that somebody works at. */
  worksAt: string[];
}

interface Group {
  id: string;
  parent: string | null;
  number: string | null;
  affiliations: string[];
}

const WORKS = new Set(['employee', 'staff', 'faculty']);
const ORGANISATION = /^fc:org:[^:]+$/;
const UNIT = /^fc:org:[^:]+:unit:(.+)$/;
const NUMBER = /^(?:NO)?(\d{9})$/;

/**
 * Reads the answer of the groups API: an owner `fc:org:REALM` states the affiliation and its own number, a unit
 * `fc:org:REALM:unit:NO…` lies under it. Whoever works at the owner works at those of its units they are listed in,
 * unless the unit itself says otherwise. What cannot be read counts for nothing.
 */
export function readGroups(answer: unknown): Affiliation {
  const groups = Array.isArray(answer) ? answer.flatMap(readGroup) : [];
  const owners = new Map(groups.filter((one) => ORGANISATION.test(one.id)).map((one) => [one.id, one]));
  const working = groups.filter((group) => works(UNIT.test(group.id) ? asUnit(group, owners) : group));
  const learns = groups.some((group) => group.affiliations.includes('student'));
  const numbers = working.flatMap((group) => group.number ?? []);
  return { onlyLearns: learns && working.length === 0, worksAt: [...new Set(numbers)].sort() };
}

function asUnit(unit: Group, owners: ReadonlyMap<string, Group>): Group {
  const owner = owners.get(unit.parent ?? '') ?? owners.get(unit.id.replace(/:unit:.*$/, ''));
  return unit.affiliations.length > 0 ? unit : { ...unit, affiliations: owner?.affiliations ?? [] };
}

function works(group: Group): boolean {
  return group.affiliations.some((one) => WORKS.has(one));
}

function readGroup(entry: unknown): Group[] {
  const { id, parent, norEduOrgNIN, membership } = record(entry);
  if (typeof id !== 'string' || !(ORGANISATION.test(id) || UNIT.test(id))) return [];
  const stated = record(membership)['affiliation'];
  const affiliations = (Array.isArray(stated) ? stated : [stated]).filter((one) => typeof one === 'string');
  const number = numberIn(UNIT.exec(id)?.[1]) ?? numberIn(norEduOrgNIN);
  return [{ id, parent: typeof parent === 'string' ? parent : null, number, affiliations: affiliations.map(lower) }];
}

function numberIn(text: unknown): string | null {
  return typeof text === 'string' ? (NUMBER.exec(text)?.[1] ?? null) : null;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function lower(text: string): string {
  return text.toLowerCase();
}
