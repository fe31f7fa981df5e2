export { drawingsShown } from './store/versions.server.ts';
export {
  drawingMayBeSeen,
  findPicture,
  findPictures,
  pictureOfProcess,
  picturesAt,
  pictureToAimAt,
} from './store/seen.server.ts';
export { printPoster } from './ui/print/poster.server.ts';
export { themesPainted } from './verbs/lay-ground.server.ts';
export { adoptPicture } from './verbs/adopt-picture.server.ts';
export { paintPicture, type PictureForm } from './verbs/paint-picture.server.ts';
