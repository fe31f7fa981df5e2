import { isUnit, type PlaceKind, type Role } from './place.ts';

/** Roles that one person at a time holds at a place. */
export const SINGLE: readonly Role[] = ['unit_leader'];

/** Where a role belongs. */
export function roleFits(role: Role, kind: PlaceKind): boolean {
  if (role === 'coordinator') return kind === 'region';
  if (role === 'municipal_owner') return kind === 'municipality';
  if (role === 'unit_leader' || role === 'development_group') return isUnit(kind);
  return true;
}
