/** `centre`: a school and a kindergarten under one leader (oppvekstsenter), with the two under it. */
export const PLACE_KINDS = ['region', 'municipality', 'centre', 'school', 'kindergarten', 'ppt', 'service'] as const;
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
  /** Who owns it, where that is not the municipality. The authority is always the municipality it lies in. */
  ownerName: string | null;
  /** Number of four digits for a municipality, of nine for a unit: the national registers' own. */
  registerNumber: string | null;
  /** ISO days: the first, and the last it was open; null while it is open. */
  openedOn: string;
  closedOn: string | null;
}

export const ROLES = ['coordinator', 'municipal_owner', 'unit_leader', 'development_group', 'staff'] as const;
export type Role = (typeof ROLES)[number];

/** Roles that answer for a place and may act on its behalf. */
export const LEADING: readonly Role[] = ['coordinator', 'municipal_owner', 'unit_leader'];

/** What a place of each kind may lie under. */
const UNDER: Readonly<Record<PlaceKind, readonly PlaceKind[]>> = {
  region: [],
  municipality: ['region'],
  centre: ['municipality'],
  school: ['municipality', 'centre'],
  kindergarten: ['municipality', 'centre'],
  ppt: ['municipality', 'region'],
  service: ['municipality', 'region'],
};

export function mayLieUnder(kind: PlaceKind, above: PlaceKind): boolean {
  return UNDER[kind].includes(above);
}

export function isUnit(kind: PlaceKind): boolean {
  return kind !== 'region' && kind !== 'municipality';
}

/** The municipality that a place is or lies in; of a region and what lies right under it, the place itself. */
export function municipalityOf({ id, kind, path }: Pick<Place, 'id' | 'kind' | 'path'>): string {
  return kind === 'region' ? id : (path[1] ?? id);
}

/** True on an ISO day from the first it was open to the last. */
export function isOpen(place: Pick<Place, 'openedOn' | 'closedOn'>, day: string): boolean {
  return place.openedOn <= day && (place.closedOn === null || day <= place.closedOn);
}

/** Places that something may be handed down to from here: the next level alone. */
export function directlyUnder(places: readonly Place[], id: string): Place[] {
  return places.filter((place) => place.parentId === id).sort((one, other) => one.name.localeCompare(other.name, 'nb'));
}
