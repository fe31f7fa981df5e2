export const PLACE_KINDS = ['region', 'municipality', 'school', 'kindergarten', 'ppt', 'service'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** The two written forms a place may have. */
export type Form = 'nb' | 'nn';

export interface Place {
  id: string;
  kind: PlaceKind;
  parentId: string | null;
  /** Ids from the region down to the place itself. */
  path: string[];
  name: string;
  form: Form;
  owner: 'public' | 'private';
  registerNumber: string | null;
}

export const ROLES = ['coordinator', 'municipal_owner', 'unit_leader', 'staff'] as const;
export type Role = (typeof ROLES)[number];

/** Roles that answer for a place and may act on its behalf. */
export const LEADING: readonly Role[] = ['coordinator', 'municipal_owner', 'unit_leader'];

export function isUnit(kind: PlaceKind): boolean {
  return kind !== 'region' && kind !== 'municipality';
}

/** Places that something may be handed down to from here: the next level alone. */
export function directlyUnder(places: readonly Place[], id: string): Place[] {
  return places.filter((place) => place.parentId === id).sort((one, other) => one.name.localeCompare(other.name, 'nb'));
}
