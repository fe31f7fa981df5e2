import { conceptLook, type Concept } from '#modules/processes/index.ts';
import { SIGN_STONES, SIGNS, type IconShape } from '#platform/ui/signs.ts';
import { AIMS, type PictureKind, type Signs } from '../../rules/aims.ts';
import { aimLook } from '../aim-look.ts';

/** A picture as its printed poster says it: every word is ready, in the language it is printed in. */
export interface PosterSheet {
  id: string;
  /** «Fremtidsbilde for Averøy, 2040»: the title of the document and of the foot. */
  of: string;
  place: string;
  /** The language of the sheet's own words, and of what people wrote. */
  locale: string;
  lang: string;
  written: Date;
  draft: string | null;
  headline: string;
  narrative: string;
  /** Where the narrative goes on when it is too long to stand beside all else. */
  narrativeTitle: string;
  /** People's own drawing as JPEG; without it one is composed. */
  drawing: Uint8Array | null;
  alt: string;
  columns: Column[];
  voices: {
    title: string;
    scale: string;
    note: string | null;
    groups: { label: string; count: string; dots: { column: number; row: number }[] }[];
  } | null;
  said: string;
  madeUp: string | null;
  thread: { words: string; alt: string; address: string; qr: { size: number; d: string } };
}

/** A main concept and what is said under it, or a quality aim and its signs. */
export interface Column {
  name: string;
  color: string;
  stone: string;
  sign: IconShape;
  texts: string[];
  /** Several things that each stand on their own. */
  listed: boolean;
}

const INKS: Record<Concept, string> = {
  livsmestring: '#B5472F',
  dybdelaering: '#1F6488',
  digital: '#4F52A0',
  sosial: '#A24A74',
  innovasjon: '#96620B',
};

/** What stands below the narrative: a column for each concept that has words, or for each quality aim that has signs. */
export function columnsOf(picture: {
  pictureKind: PictureKind;
  shown: readonly Concept[];
  concepts: Record<Concept, string>;
  signs: Signs;
}): Column[] {
  if (picture.pictureKind === 'good_practice')
    return AIMS.filter((aim) => picture.signs[aim].length > 0).map((aim) => {
      const { name, ink, stone, sign } = aimLook(aim);
      return { name, color: ink, stone, sign, texts: picture.signs[aim], listed: true };
    });
  return picture.shown
    .filter((concept) => picture.concepts[concept] !== '')
    .map((concept) => {
      const { name, sign } = conceptLook(concept);
      const texts = picture.concepts[concept].split('\n').filter((line) => line.trim() !== '');
      return { name, color: INKS[concept], stone: SIGN_STONES[sign], sign: SIGNS[sign], texts, listed: false };
    });
}
