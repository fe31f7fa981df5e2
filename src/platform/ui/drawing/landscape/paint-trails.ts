import { openCurve } from '#platform/ui/drawing/curve.ts';
import { GROUND, luminance, PAINT, type Scheme } from '#platform/ui/drawing/landscape/colour.ts';
import type { Landscape } from '#platform/ui/drawing/landscape/landscape.ts';
import { round1 } from '#platform/ui/drawing/seed.ts';

const EVERY = 4;

/** The amber thread with its dark casing, and the dotted trails below it. */
export function paintTrails({ scene, threads, dotted }: Landscape, index: number, scheme: Scheme): string {
  const form = scene.ridges[index]?.form;
  if (!form) return '';
  const paint = PAINT[scheme];
  const thin = round1(0.17 * widthAt(scene.cairnWidth, form.near));
  const path = (trails: Landscape['threads']) =>
    trails
      .filter((trail) => trail.index === index)
      .flatMap((trail) => trail.stretches)
      .map((stretch) => openCurve(stretch.filter((_, i) => i % EVERY === 0 || i === stretch.length - 1)))
      .join('');
  const [thread, dots] = [path(threads), path(dotted)];
  const onDark = luminance(GROUND[scheme][form.tone][0]) < 0.2;
  return [
    thread &&
      `<g fill="none" stroke-linecap="round"><path d="${thread}" stroke="${paint.casing}" stroke-width="${round1(thin + 1.2)}"/><path d="${thread}" stroke="${paint.thread}" stroke-width="${thin}"/></g>`,
    dots &&
      `<path d="${dots}" fill="none" stroke="${onDark ? paint.dotsOnDark : paint.dots}" stroke-width="1.3" stroke-linecap="round" stroke-dasharray=".1 4.6" opacity=".8"/>`,
  ].join('');
}

export function paintFerries({ ferries }: Landscape, scheme: Scheme): string {
  if (ferries.length === 0) return '';
  const d = ferries.map((ferry) => openCurve(ferry.filter((_, i) => i % EVERY === 0))).join('');
  const stroke = (colour: string, width: number) =>
    `<path d="${d}" stroke="${colour}" stroke-width="${width}" stroke-dasharray=".1 9.5"/>`;
  const { casing, thread } = PAINT[scheme];
  return `<g fill="none" stroke-linecap="round">${stroke(casing, 4.2)}${stroke(thread, 3.2)}</g>`;
}

function widthAt([far, near]: readonly [number, number], part: number): number {
  return far + (near - far) * part;
}
