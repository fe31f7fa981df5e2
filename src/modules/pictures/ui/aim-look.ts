import { m } from '#messages';
import { ring, SIGN_STONES, type IconShape, type SignName } from '#platform/ui/signs.ts';
import type { Aim } from '../rules/aims.ts';

interface Look {
  name: string;
  /** A data-color name of the theme, and the same as ink on paper. */
  color: string;
  ink: string;
  stone: string;
  sign: IconShape;
}

const NAME: Record<Aim, () => string> = {
  child: m.pictures_aim_child,
  staff: m.pictures_aim_staff,
  parents: m.pictures_aim_parents,
  organisation: m.pictures_aim_organisation,
};

/** Somebody seen from the front: a head, and shoulders as wide as `w`. */
const somebody = (x: number, y: number, w: number) =>
  `${ring(x, y, w * 0.42)}M${x - w} ${y + w * 2.1}C${x - w} ${y + w * 0.5} ${x + w} ${y + w * 0.5} ${x + w} ${y + w * 2.1}`;

const LOOK: Record<Aim, { color: string; ink: string; stone: SignName; line: string }> = {
  child: { color: 'fjord', ink: '#0F4C5C', stone: 'heart', line: `${somebody(16, 12, 6)}M10 4.6L13 7.4M22 4.6L19 7.4` },
  staff: {
    color: 'lyng',
    ink: '#8A5A83',
    stone: 'compass',
    line: `${somebody(11, 10, 5.6)}${somebody(23.4, 15, 3.6)}`,
  },
  parents: {
    color: 'mose',
    ink: '#4C663D',
    stone: 'hands',
    line: `${somebody(9.5, 11, 4.8)}${somebody(22.5, 11, 4.8)}`,
  },
  organisation: {
    color: 'neutral',
    ink: '#56636B',
    stone: 'spark',
    line: `${ring(16, 8, 3.4)}${ring(8, 22, 3.4)}${ring(24, 22, 3.4)}M13.8 11.4L9.9 18.6M18.2 11.4L22.1 18.6M12 22L20 22`,
  },
};

/** A quality aim is colour, sign and name together, as a concept is; its colours are none of theirs. */
export function aimLook(aim: Aim): Look {
  const { color, ink, stone, line } = LOOK[aim];
  return { name: NAME[aim](), color, ink, stone: SIGN_STONES[stone], sign: { line } };
}
