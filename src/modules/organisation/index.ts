export { directlyUnder, LEADING, type Form, type Place, type PlaceKind } from './rules/place.ts';
export type { Region } from './store/places.server.ts';
