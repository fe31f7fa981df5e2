export { asOf, forebearsOf, heirsOf, type PlaceWas, type Succession } from './rules/history.ts';
export {
  isOpen,
  isUnit,
  LEADING,
  mayLieUnder,
  municipalityOf,
  PLACE_KINDS,
  ROLES,
  type Form,
  type Place,
  type PlaceKind,
  type Role,
} from './rules/place.ts';
export type { ImportPlan } from './rules/import-plan.ts';
export type { Incoming } from './rules/incoming.ts';
export { placeSheet, readPlaceSheet } from './rules/place-sheet.ts';
export type { PeoplePlan } from './rules/people-plan.ts';
export { personSheet, readPersonSheet, type IncomingPeople } from './rules/person-sheet.ts';
export { readRegister } from './rules/register.ts';
export { parseEmail } from './rules/person.ts';
export { roleFits } from './rules/position.ts';
export type { PlaceForm } from './rules/place-form.ts';
export type { Region } from './store/places.server.ts';
