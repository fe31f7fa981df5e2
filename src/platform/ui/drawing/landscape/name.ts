import type { Point } from '#platform/ui/drawing/curve.ts';
import { contrast, GROUND, INK, mixed, PAINT } from '#platform/ui/drawing/landscape/colour.ts';
import { crowdOf } from '#platform/ui/drawing/landscape/crowd.ts';
import { heightAt, type Crest } from '#platform/ui/drawing/landscape/crest.ts';
import type { Ridge, Scene } from '#platform/ui/drawing/landscape/form.ts';
import { isSeen, meets, ridgeAt, type Box, type Sight } from '#platform/ui/drawing/landscape/sight.ts';

/** A name where it stands, and whether dark or light letters are read there in the light of day. */
export interface Name extends Box {
  id: string;
  ink: 'dark' | 'light';
}

const STEP = 8;
const LEAST_CONTRAST = 4.6;
const WIDEST = 250;

/** Every spot is tried; the cheapest wins: near the hint, high up, off trails and never on another name. */
export function placeNames(scene: Scene, sight: Sight, trails: readonly Point[]): Name[] {
  const placed: Name[] = [];
  const isCrossed = crowdOf(trails, scene.width, scene.height);
  const order = scene.ridges.map((ridge, index) => ({ ridge, index })).toReversed();
  for (const { ridge, index } of order) {
    if (ridge.letters[0] === 0) continue;
    const size = sizeOf(ridge, scene.letters);
    const cost = (box: Box) => costOf(box, ridge.form.hint, isCrossed, placed, 2.1 * scene.cairnWidth[1]);
    const spot =
      cheapest(onSlope(sight, index, size), cost, (box) => isOnSlope(sight, index, box)) ??
      cheapest(onWater(scene, size), cost, (box) => isOnWater(sight, box)) ??
      cheapest(anywhere(scene, size), cost, () => true);
    if (spot) placed.push({ id: ridge.id, ...spot, ink: inkAt(scene, sight, spot) });
  }
  return placed.toReversed();
}

function sizeOf({ letters: [name, sub] }: Ridge, [big, small]: Scene['letters']): Pick<Box, 'width' | 'height'> {
  const width = Math.max(name * big * 0.58, sub * small * 0.53) + 6;
  return { width: Math.min(WIDEST, width), height: big * 1.25 + (sub ? small * 1.35 : 0) };
}

/** The cheapest that will do: looking a spot over costs far more than its price. */
function cheapest(boxes: readonly Box[], cost: (box: Box) => number, willDo: (box: Box) => boolean): Box | undefined {
  return boxes
    .map((box) => ({ box, price: cost(box) }))
    .filter(({ price }) => price < Infinity)
    .sort((one, other) => one.price - other.price)
    .find(({ box }) => willDo(box))?.box;
}

function costOf(
  box: Box,
  hint: Point,
  isCrossed: (box: Box, room: number) => boolean,
  placed: readonly Name[],
  standing: number,
): number {
  if (placed.some((name) => meets(box, name, 6))) return Infinity;
  const below = { ...box, height: box.height + standing };
  const crossing = isCrossed(below, 0.18 * standing);
  return Math.hypot(box.x - hint.x, box.y - hint.y) + 0.05 * box.y + (crossing ? 320 : 0);
}

function onSlope(sight: Sight, index: number, size: Pick<Box, 'width' | 'height'>): Box[] {
  const crest = sight.crests[index];
  if (!crest) return [];
  const { from, to, base } = crest.form;
  const right = Math.min(sight.width - 8, to) - size.width;
  return grid(Math.max(8, from), crest.top, right, base - size.height - 3, size);
}

function isOnSlope(sight: Sight, index: number, box: Box): boolean {
  const crest = sight.crests[index];
  return (
    crest !== undefined && corners(box).every((point) => isOn(sight, index, crest, point)) && isReadable(crest, box)
  );
}

function isOn(sight: Sight, index: number, crest: Crest, point: Point): boolean {
  const height = heightAt(crest, point.x);
  return height !== undefined && point.y > height + 4 && isSeen(sight, index, point, 4);
}

function onWater(scene: Scene, size: Pick<Box, 'width' | 'height'>): Box[] {
  return grid(8, scene.horizon + 4, scene.width - size.width - 8, scene.height - size.height, size);
}

function isOnWater(sight: Sight, box: Box): boolean {
  return corners(box).every((point) => ridgeAt(sight, point) === undefined && point.y < sight.shoreAt(point.x) - 6);
}

function anywhere(scene: Scene, size: Pick<Box, 'width' | 'height'>): Box[] {
  return grid(4, 4, scene.width - size.width - 4, scene.height - size.height - 4, size);
}

function grid(left: number, top: number, right: number, bottom: number, size: Pick<Box, 'width' | 'height'>): Box[] {
  const boxes: Box[] = [];
  for (let y = top; y <= bottom; y += STEP) for (let x = left; x <= right; x += STEP) boxes.push({ x, y, ...size });
  return boxes;
}

function corners({ x, y, width, height }: Box): Point[] {
  const across = [0, 0.25, 0.5, 0.75, 1].map((part) => x + part * width);
  return across.flatMap((at) => [
    { x: at, y },
    { x: at, y: y + height / 2 },
    { x: at, y: y + height },
  ]);
}

/** The colours of a slope behind a box, in the light of day: as it is, and where it lies in shade. */
function groundsOf(crest: Crest, { y, height }: Box): string[] {
  const [top, foot] = GROUND.light[crest.form.tone];
  const at = (where: number) => mixed(top, foot, (where - crest.top) / (crest.form.base - crest.top));
  return [at(y), at(y + height)].flatMap((colour) => [colour, mixed(colour, PAINT.light.shade, 0.14)]);
}

function isReadable(crest: Crest, box: Box): boolean {
  const grounds = groundsOf(crest, box);
  return Object.values(INK).some((ink) => grounds.every((ground) => contrast(ink, ground) >= LEAST_CONTRAST));
}

function inkAt(scene: Scene, sight: Sight, box: Box): Name['ink'] {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const crest = sight.crests[ridgeAt(sight, middle) ?? -1];
  if (middle.y > sight.shoreAt(middle.x)) return 'light';
  if (!crest) return 'dark';
  const worst = (ink: string) => Math.min(...groundsOf(crest, box).map((ground) => contrast(ink, ground)));
  return worst(INK.dark) >= worst(INK.light) ? 'dark' : 'light';
}
