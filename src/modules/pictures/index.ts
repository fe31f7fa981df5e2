export { changesBetween, type Piece } from './rules/changes.ts';
export { perConcept, LONGEST, parsePainting, type DrawingWish, type PaintingForm } from './rules/painting.ts';
export { firstWords, mayBeAdopted, standingVersion, type PictureVersion } from './rules/version.ts';
export type { Picture } from './store/seen.server.ts';
