export {
  directlyUnder,
  isUnit,
  LEADING,
  leadingRole,
  PLACE_KINDS,
  ROLES,
  type Form,
  type Place,
  type PlaceKind,
  type Role,
} from './rules/place.ts';
export type { HeldPosition, Person, Region } from './store.server.ts';
