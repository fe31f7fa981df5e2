import { brotliCompressSync, constants } from 'node:zlib';
import { createHash } from 'node:crypto';
import type { Point } from '#platform/ui/drawing/curve.ts';
import { layOut, type Landscape } from '#platform/ui/drawing/landscape/landscape.ts';
import { spread } from '#platform/ui/drawing/landscape/spread.ts';
import { paint } from '#platform/ui/drawing/landscape/paint.ts';
import type { Scheme } from '#platform/ui/drawing/landscape/colour.ts';
import { remembered } from '#platform/ui/drawing/remembered.ts';
import { ownScene, regionScene, type Land, type Width } from './scene.ts';

/** What a landscape is drawn from: a region's municipalities, or the one whose own it is. */
export interface Drawn {
  seed: string;
  of: 'region' | 'own';
  lands: readonly Land[];
}

export type Look = `${Width}-${Scheme}`;

/** A picture as it is sent, plain and pressed. */
export interface Painted {
  plain: Buffer;
  pressed: Buffer;
}

/** So many are kept: a region's and its municipalities', for two widths. */
const KEPT = 60;
/** The least a target may be, and the narrowest that the wide picture is shown with its cairns to be pointed at. */
const [TARGET, NARROWEST] = [24.2, 1100];

const laidOut = remembered((key) => {
  const [{ seed, of, lands }, width] = JSON.parse(key) as [Drawn, Width];
  const [first] = lands;
  return layOut(of === 'own' && first ? ownScene(first, width) : regionScene(seed, lands, width));
}, KEPT);

const fingers = remembered((key) => {
  const { cairns, scene } = landscapeOf(JSON.parse(key) as Drawn, 'wide');
  const apart = spread(
    cairns.map(({ x, y, height }) => ({ x, y: y - height / 2 })),
    (TARGET * scene.width) / NARROWEST,
  );
  return cairns.flatMap(({ id }, nth) => {
    const at = apart[nth];
    return at ? [{ id, at }] : [];
  });
}, KEPT);

const painted = remembered((key): Painted => {
  const [from, look] = JSON.parse(key) as [Drawn, Look];
  const [width, scheme] = look.split('-') as [Width, Scheme];
  const svg = paint(landscapeOf(from, width), scheme);
  return {
    plain: Buffer.from(svg),
    pressed: brotliCompressSync(svg, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  };
}, 2 * KEPT);

/** Where everything stands: worked out once for the same names and units. */
export function landscapeOf(from: Drawn, width: Width): Landscape {
  return laidOut(JSON.stringify([from, width]));
}

/** Where the cairns of the wide picture are pointed at: a finger apart, also where two lands meet. Worked out once. */
export function fingersOf(from: Drawn): readonly { id: string; at: Point }[] {
  return fingers(JSON.stringify(from));
}

/** The picture itself, painted and pressed once. */
export function pictureOf(from: Drawn, look: Look): Painted {
  return painted(JSON.stringify([from, look]));
}

/** Changes with what the pictures are drawn from, without painting them: what their addresses carry. */
export function markOf(from: Drawn): string {
  return marks(JSON.stringify(from));
}

const marks = remembered(
  (key) => createHash('sha256').update(`${EDITION}${key}`).digest('base64url').slice(0, 10),
  KEPT,
);

/** Rises when the way of drawing changes, so that nobody is shown a picture drawn the old way. */
const EDITION = 4;
