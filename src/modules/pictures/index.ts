export { recognised } from './rules/recognition.ts';
export { changesBetween, type Piece } from './rules/changes.ts';
export { perConcept } from './rules/painting.ts';
export { AIMS, isPictureKind, perAim, type Aim, type PictureKind } from './rules/aims.ts';
export { firstWords, isEmpty, shownConcepts, standingVersion, type PictureVersion } from './rules/version.ts';
export { pictureTitle } from './ui/title.ts';
export { columnsOf, type PosterSheet } from './ui/print/sheet.ts';
export type { Picture } from './store/seen.server.ts';
export { VOICES } from './rules/voices.ts';
