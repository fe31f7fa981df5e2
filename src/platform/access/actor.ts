/** Who acts. A closed union: whoever is not one of these cannot act. */
export type Actor =
  | { kind: 'person'; personId: string; standing: readonly Standing[] }
  | { kind: 'participant' } // somebody with a link and no account
  | { kind: 'system'; name: string }; // start-up, commands

/** What gives somebody access: a role at a place, or an appointment to one record. Opaque words here. */
export interface Standing {
  role: string;
  /** The place of a position, or the record of an appointment. */
  at: string;
}

/** Id to store as "who"; null when nobody with a name acted. */
export function personOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.personId : null;
}

/** Kind to store beside it. */
export function nameOf(actor: Actor): string {
  return actor.kind === 'system' ? `system:${actor.name}` : actor.kind;
}
