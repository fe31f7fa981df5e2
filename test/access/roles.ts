/** Places of the world that is tried: a region with two municipalities, and a unit that another goes on from. */
export type Spot = 'region' | 'north' | 'south' | 'school' | 'old' | 'farm';
export type Course = 'ours' | 'olds' | 'theirs';

/** Which place each process belongs to. */
export const HOME: Readonly<Record<Course, Spot>> = { ours: 'school', olds: 'old', theirs: 'farm' };

/** What lies above each place, itself not included. */
const ABOVE: Readonly<Record<Spot, readonly Spot[]>> = {
  region: [],
  north: ['region'],
  south: ['region'],
  school: ['north', 'region'],
  old: ['north', 'region'],
  farm: ['south', 'region'],
};

/** Somebody who asks. Written down by hand: nothing here is worked out by the code that is tried. */
export interface Role {
  name: string;
  signedIn: boolean;
  /** Places that they answer for, those included that have been merged into one of them. */
  leads: readonly Spot[];
  /** Places where they hold any position. */
  at: readonly Spot[];
  facilitates: readonly Course[];
}

const role = (name: string, more: Partial<Role> = {}): Role => ({
  name,
  signedIn: true,
  leads: [],
  at: [],
  facilitates: [],
  ...more,
});

export const ROLES: readonly Role[] = [
  role('nobody', { signedIn: false }),
  role('coordinator', { leads: ['region'], at: ['region'] }),
  role('northerner', { leads: ['north'], at: ['north'] }),
  role('southerner', { leads: ['south'], at: ['south'] }),
  role('leader', { leads: ['school', 'old'], at: ['school'] }),
  role('farmer', { leads: ['farm'], at: ['farm'] }),
  role('teacher', { at: ['school'] }),
  role('neighbour', { at: ['farm'] }),
  role('facilitator', { facilitates: ['ours'] }),
  role('former'),
  role('stranger'),
  role('foreigner'),
];

type Standing = 'leads' | 'leads_above' | 'facilitates' | 'belongs' | 'region' | 'anyone';

/** How a role stands to a place, and to a process there. */
export function standing(who: Role, spot: Spot, course?: Course): Set<Standing> {
  const found = new Set<Standing>(['anyone']);
  if (who.leads.includes(spot)) found.add('leads');
  if (ABOVE[spot].some((above) => who.leads.includes(above))) found.add('leads_above');
  if (course && who.facilitates.includes(course)) found.add('facilitates');
  if (who.at.includes(spot)) found.add('belongs');
  if (who.at.length > 0) found.add('region');
  return found;
}

/** Anybody with something to do in the region. */
export function isMember({ at, facilitates }: Role): boolean {
  return at.length > 0 || facilitates.length > 0;
}
