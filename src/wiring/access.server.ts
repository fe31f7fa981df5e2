import type { Access, Where } from '#platform/access/access.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Regional } from '#platform/db/database.server.ts';
import { heirsOf, LEADING } from '#modules/organisation/index.ts';
import { pathOf, successions } from '#modules/organisation/index.server.ts';
import { FACILITATOR, TABLE, type Standing } from './access.ts';

/**
 * Positions and appointments answer. Who leads a place leads also what went on in it. The system itself may do all; a participant only
 * what anyone may.
 */
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
  const leading = positions.filter(({ role }) => (LEADING as readonly string[]).includes(role)).map(({ at }) => at);
  if (positions.length > 0) found.add('region');
  if (actor.standing.some((one) => one.role === FACILITATOR && one.at === where.recordId)) found.add('facilitates');
  if (positions.some(({ at }) => at === where.placeId)) found.add('belongs');
  if (leading.includes(where.placeId)) return found.add('leads');
  if (leading.length === 0) return found;
  const heirs = heirsOf(where.placeId, await successions(tx));
  if (heirs.some((heir) => leading.includes(heir))) found.add('leads');
  const path = await pathOf(tx, where.placeId);
  if (path.some((id) => leading.includes(id))) found.add('leads_above');
  return found;
}
