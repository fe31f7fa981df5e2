import type { Access } from '#platform/access/access.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from './database.server.ts';

/** All that a verb or a read may lean on. Time, ids and chance come in here, so that rules stay pure. */
export interface Context {
  db: Database;
  regionId: string;
  actor: Actor;
  access: Access;
  now: () => Date;
  newId: () => string;
  /** Key for codes that must come out the same twice. */
  secret: string;
  /** Which form this is done with, and all that stood in it, as a hash: sent twice it is done once. */
  sent?: string;
  /** What the database held when the request began (`held.server.ts`); for a request, not for anything that lasts. */
  moment?: string;
}
