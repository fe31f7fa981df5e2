import { GROUND, PAINT, type Scheme } from '#platform/ui/drawing/landscape/colour.ts';
import type { Landscape } from '#platform/ui/drawing/landscape/landscape.ts';
import { paintCairns, paintLarge } from '#platform/ui/drawing/landscape/paint-cairns.ts';
import { paintRidge } from '#platform/ui/drawing/landscape/paint-ridge.ts';
import { paintShore, paintSky, paintWater } from '#platform/ui/drawing/landscape/paint-around.ts';
import { paintFerries, paintTrails } from '#platform/ui/drawing/landscape/paint-trails.ts';

/** The landscape as a picture of its own, far to near: names, links and cards lie over it on the page. */
export function paint(landscape: Landscape, scheme: Scheme): string {
  const { scene, sight } = landscape;
  const { width, height } = scene;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<defs>${gradients(landscape, scheme)}</defs>`,
    paintSky(scene, scheme),
    paintWater(landscape, scheme),
    ...sight.crests.map((_, index) =>
      [
        paintRidge(landscape, index, scheme),
        paintTrails(landscape, index, scheme),
        paintCairns(landscape, index, scheme),
      ].join(''),
    ),
    paintFerries(landscape, scheme),
    paintShore(scene, sight, scheme),
    paintLarge(scene, scheme),
    '</svg>',
  ].join('');
}

function gradients({ scene, sight }: Landscape, scheme: Scheme): string {
  const { sky, water } = PAINT[scheme];
  const down = (id: string, from: number, to: number, stops: readonly string[]) =>
    `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${Math.round(from)}" y2="${Math.round(to)}">${stops
      .map((colour, i) => `<stop offset="${i / (stops.length - 1)}" stop-color="${colour}"/>`)
      .join('')}</linearGradient>`;
  return [
    down('sky', 0, scene.horizon, sky),
    down('water', scene.horizon, scene.height, water),
    ...sight.crests.map((crest, i) => down(`r${i}`, crest.top, crest.form.base, GROUND[scheme][crest.form.tone])),
  ].join('');
}
