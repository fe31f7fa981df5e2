export { asOf, forebearsOf, heirsOf, type PlaceWas, type Succession } from './rules/history.ts';
export {
  directlyUnder,
  isOpen,
  isUnit,
  LEADING,
  mayLieUnder,
  PLACE_KINDS,
  ROLES,
  type Form,
  type Place,
  type PlaceKind,
  type Role,
} from './rules/place.ts';
export { parseEmail } from './rules/person.ts';
export { roleFits } from './rules/position.ts';
export type { PlaceForm } from './rules/place-form.ts';
export type { Region } from './store/places.server.ts';
