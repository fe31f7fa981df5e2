import { m } from '#messages';
import type { PictureKind } from '../rules/aims.ts';

/** What the picture is, of where, and for when. */
export function pictureTitle(picture: { pictureKind: PictureKind; place: string; horizonYear: number }): string {
  const of = { place: picture.place, year: picture.horizonYear };
  return picture.pictureKind === 'good_practice' ? m.pictures_of_practice(of) : m.pictures_of(of);
}
