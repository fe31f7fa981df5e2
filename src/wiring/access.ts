import type { Access, Where } from '#platform/access/access.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Regional } from '#platform/db/database.server.ts';
import { LEADING } from '#modules/organisation/index.ts';
import { pathOf } from '#modules/organisation/index.server.ts';

/**
 * How somebody may stand to the place and record in question, from near to far:
 * `leads` answers for this very place; `leads_above` answers for one it lies under;
 * `facilitates` is appointed to the record; `belongs` holds any position at the place itself;
 * `region` holds any position in the region; `anyone` needs nothing.
 */
export type Standing = 'leads' | 'leads_above' | 'facilitates' | 'belongs' | 'region' | 'anyone';

/** Who may do what, as data. Whatever is not listed nobody may. */
export const TABLE: Readonly<Record<string, readonly Standing[]>> = {
  'place.see': ['region'],
  'organisation.shape': ['leads', 'leads_above'],
  'process.see': ['region', 'facilitates'],
  'process.start': ['leads'],
  'process.hand_down': ['leads'],
  'process.adapt': ['leads', 'facilitates'],
  'process.appoint': ['leads'],
  'dreams.facilitate': ['leads', 'facilitates'],
  'dreams.read_facilitators': ['leads', 'facilitates'],
  'dreams.read_place': ['leads', 'facilitates', 'belongs'],
  'dreams.read_region': ['region', 'facilitates'],
  'dreams.read_public': ['anyone'],
  'picture.write': ['leads', 'facilitates'],
  'picture.adopt': ['leads'],
  'picture.see_draft': ['region', 'facilitates'],
  'goal.write': ['leads', 'facilitates'],
  'goal.adopt': ['leads'],
  'goal.see_draft': ['region', 'facilitates'],
};

/** Positions and appointments answer. The system itself may do all; a participant only what anyone may. */
export const access: Access = {
  async may(tx, actor, what, where) {
    const enough = TABLE[what] ?? [];
    if (actor.kind === 'system' || enough.includes('anyone')) return true;
    if (actor.kind !== 'person') return false;
    const standing = await standingOf(tx, actor, where);
    return enough.some((one) => standing.has(one));
  },
};

type Person = Extract<Actor, { kind: 'person' }>;

async function standingOf(tx: Regional, actor: Person, where: Where): Promise<Set<Standing>> {
  const found = new Set<Standing>();
  const positions = actor.standing.filter((one) => one.role !== FACILITATOR);
  if (positions.length > 0) found.add('region');
  if (actor.standing.some((one) => one.role === FACILITATOR && one.at === where.recordId)) found.add('facilitates');
  const path = positions.some((one) => one.at !== where.placeId) ? await pathOf(tx, where.placeId) : [];
  for (const { role, at } of positions) {
    const leads = (LEADING as readonly string[]).includes(role);
    if (at === where.placeId) found.add('belongs');
    if (at === where.placeId && leads) found.add('leads');
    if (path.includes(at) && leads) found.add('leads_above');
  }
  return found;
}

/** The word for an appointment among an actor's standing; everything else is a position's role. */
export const FACILITATOR = 'facilitator';
