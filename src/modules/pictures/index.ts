export { recognised } from './rules/recognition.ts';
export { changesBetween, type Piece } from './rules/changes.ts';
export { perConcept } from './rules/painting.ts';
export { firstWords, standingVersion, type PictureVersion } from './rules/version.ts';
export type { Picture } from './store/seen.server.ts';
