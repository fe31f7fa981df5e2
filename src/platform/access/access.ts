import type { Regional } from '../db/database.server.ts';
import type { Actor } from './actor.ts';

/** Where something is to be done: a place, and the record with its own appointments, when there is one. */
export interface Where {
  placeId: string;
  recordId?: string | null;
}

/** Answers "what may this actor do here?". Positions and mandates answer in `wiring/access.ts`. */
export interface Access {
  may(tx: Regional, actor: Actor, what: string, where: Where): Promise<boolean>;
}
