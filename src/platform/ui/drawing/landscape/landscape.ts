import type { Point } from '#platform/ui/drawing/curve.ts';
import { GROUND, luminance } from '#platform/ui/drawing/landscape/colour.ts';
import { crestOf } from '#platform/ui/drawing/landscape/crest.ts';
import type { Crossing, Scene } from '#platform/ui/drawing/landscape/form.ts';
import { placeNames, type Name } from '#platform/ui/drawing/landscape/name.ts';
import { shoreOf, type Box, type Sight } from '#platform/ui/drawing/landscape/sight.ts';
import { dottedTrails, spread, threadOf, type Trail } from '#platform/ui/drawing/landscape/trail.ts';
import { cairn } from '#platform/ui/drawing/stone.ts';
import { randomFrom } from '#platform/ui/drawing/seed.ts';

/** A cairn where it stands: its foot, its width and its height. All are alike but for what their ids say. */
export interface Cairn extends Point {
  id: string;
  /** The ridge it stands on, counted from the farthest. */
  ridge: number;
  width: number;
  height: number;
  stones: string[];
  /** The stones are dark where the slope is light. */
  dark: boolean;
}

/** Everything in its place, and not yet painted. */
export interface Landscape {
  scene: Scene;
  sight: Sight;
  threads: Trail[];
  dotted: Trail[];
  ferries: Point[][];
  names: Name[];
  cairns: Cairn[];
}

/** Lays out a scene: the same scene is the same landscape everywhere. */
export function layOut(scene: Scene): Landscape {
  const crests = scene.ridges.map((ridge) => crestOf(ridge.id, ridge.form));
  const sight: Sight = {
    width: scene.width,
    height: scene.height,
    crests,
    shoreAt: shoreOf(scene.shore, scene.height),
  };
  const threads = crests.map((_, index) => threadOf(sight, index));
  const ferries = scene.crossings.flatMap((crossing) => ferryOf(scene, threads, crossing));
  const names = placeNames(scene, sight, [...threads.flatMap(({ stretches }) => stretches), ...ferries].flat());
  const needs = scene.ridges.map((ridge) => ({
    cairns: ridge.cairns.length,
    spacing: scene.spacing,
    gap: scene.gap,
  }));
  const dotted = threads.map((thread, i) => {
    const need = needs[i];
    return need ? dottedTrails(sight, thread, need, [...names, ...housesOf(scene)]) : [];
  });
  return {
    scene,
    sight,
    threads,
    dotted: dotted.flat(),
    ferries,
    names,
    cairns: scene.ridges.flatMap((ridge, index) =>
      cairnsOn(
        scene,
        index,
        ridge.cairns,
        [threads[index], ...(dotted[index] ?? [])].filter((one) => one !== undefined),
      ),
    ),
  };
}

/** Where houses stand no trail goes. */
function housesOf({ ridges }: Scene): Box[] {
  return ridges.flatMap(({ form: { houses, base } }) =>
    houses ? [{ x: houses.from, y: base - 14, width: houses.to - houses.from, height: 14 }] : [],
  );
}

/** The stones of a cairn in a landscape say nothing but its id. */
export function pileOf({ id, x, y, width, stones }: Pick<Cairn, 'id' | 'x' | 'y' | 'width' | 'stones'>) {
  return cairn(id, stones, { x, y }, width);
}

function cairnsOn(scene: Scene, index: number, ids: readonly string[], trails: readonly Trail[]): Cairn[] {
  const form = scene.ridges[index]?.form;
  if (!form) return [];
  const [far, near] = scene.cairnWidth;
  const width = far + (near - far) * form.near;
  const dark = luminance(GROUND.light[form.tone][0]) >= 0.2;
  return spread(trails, ids.length).flatMap((spot, nth) => {
    const id = ids[nth];
    if (id === undefined) return [];
    const stones = stonesOf(id);
    const pile = pileOf({ id, ...spot, width, stones });
    const top = Math.min(...pile.map((stone) => stone.y - stone.height / 2));
    return [{ id, ...spot, ridge: index, width, height: spot.y - top, stones, dark }];
  });
}

function stonesOf(id: string): string[] {
  return Array.from({ length: 3 + Math.floor(randomFrom(`cairn:${id}`)() * 3) }, (_, i) => String(i));
}

/** A ferry leaves the end of one thread, swings out over the water and lands at another. */
function ferryOf(scene: Scene, threads: readonly Trail[], { from, to }: Crossing): Point[][] {
  const [start, end] = [from, to].map(({ id, at }) => {
    const trail = threads[scene.ridges.findIndex((ridge) => ridge.id === id)];
    const all = trail?.stretches.flat() ?? [];
    if (at === 'start') return all[0];
    return at === 'end' ? all.at(-1) : all.find(({ x }) => x >= at);
  });
  if (!start || !end) return [];
  const [across, down] = [end.x - start.x, end.y - start.y];
  const swing = Math.abs(across) < 60 ? 26 : 0;
  const [a, b] = [
    { x: start.x + across * 0.5 + swing, y: start.y + down * (swing > 0 ? 0.4 : 0.1) },
    { x: end.x + (swing > 0 ? swing * 1.6 : -across * 0.06), y: start.y + down * (swing > 0 ? 0.86 : 0.5) },
  ];
  return [Array.from({ length: 25 }, (_, i) => bezier(i / 24, start, a, b, end))];
}

function bezier(t: number, a: Point, b: Point, c: Point, d: Point): Point {
  const u = 1 - t;
  const on = (p: number, q: number, r: number, s: number) =>
    u ** 3 * p + 3 * u * u * t * q + 3 * u * t * t * r + t ** 3 * s;
  return { x: on(a.x, b.x, c.x, d.x), y: on(a.y, b.y, c.y, d.y) };
}
