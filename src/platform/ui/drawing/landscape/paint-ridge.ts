import type { Point } from '#platform/ui/drawing/curve.ts';
import { PAINT, type Scheme } from '#platform/ui/drawing/landscape/colour.ts';
import { heightAt, points, summitsOf, type Crest } from '#platform/ui/drawing/landscape/crest.ts';
import type { Landscape } from '#platform/ui/drawing/landscape/landscape.ts';
import { brokenLine } from '#platform/ui/drawing/landscape/line.ts';
import { isIn } from '#platform/ui/drawing/landscape/sight.ts';
import { noiseFrom } from '#platform/ui/drawing/noise.ts';
import { between, randomFrom, round1 } from '#platform/ui/drawing/seed.ts';

const SNOWY = 0.55;

/** One ridge: its body, snow, shaded facets, pencil strokes, spruces and houses. */
export function paintRidge(landscape: Landscape, index: number, scheme: Scheme): string {
  const ridge = landscape.scene.ridges[index];
  const crest = landscape.sight.crests[index];
  if (!ridge || !crest) return '';
  const paint = PAINT[scheme];
  const { base, rugged } = crest.form;
  const last = crest.xs.at(-1) ?? 0;
  const body = `${brokenLine([...points(crest), { x: last, y: base }, { x: crest.form.from, y: base }])}z`;
  const snow = rugged >= SNOWY ? snowOf(ridge.id, crest) : '';
  return [
    `<path d="${body}" fill="url(#r${index})"/>`,
    snow && `<path d="${snow}" fill="${paint.snow}"/>`,
    `<path d="${facetsOf(ridge.id, crest)}" fill="${paint.shade}" opacity="${scheme === 'light' ? 0.13 + 0.1 * rugged : 0.3}"/>`,
    `<path d="${pencil(ridge.id, landscape, crest)}" stroke="${paint.pencil}" stroke-width=".7" stroke-linecap="round" opacity="${scheme === 'light' ? 0.4 : 0.16}"/>`,
    rugged < SNOWY ? treesOn(ridge.id, landscape, crest, scheme) : '',
    isOnWater(landscape, crest) ? waterline(crest, scheme) : '',
    houses(landscape, index, scheme),
  ].join('');
}

function isOnWater({ scene }: Landscape, crest: Crest): boolean {
  return crest.form.base >= scene.horizon;
}

function waterline({ form }: Crest, scheme: Scheme): string {
  const { mist, deepWave } = PAINT[scheme];
  const length = form.to - form.from;
  const under = [0.18, 0.4, 0.62].map(
    (part, i) => `M${round1(form.from + length * part)} ${round1(form.base + 5 + 3 * i)}h${round1(length * 0.16)}`,
  );
  return `<path d="M${round1(form.from)} ${round1(form.base)}H${round1(form.to)}" stroke="${mist}" stroke-width="2" opacity=".85"/><path d="${under.join('')}" stroke="${deepWave}" stroke-width="1" opacity=".4"/>`;
}

/** From each summit a zigzag spine falls; what lies to its right, as far as the saddle, is in shade. */
function facetsOf(id: string, crest: Crest): string {
  const random = randomFrom(`facet:${id}`);
  const tops = summitsOf(crest);
  return tops
    .map((top, i) => {
      const next = tops[i + 1]?.x ?? crest.form.to;
      const saddle = lowest(crest, top.x, next);
      const side = { x: top.x + (saddle.x - top.x) * between(random, 0.55, 0.9), y: 0 };
      side.y = heightAt(crest, side.x) ?? saddle.y;
      const deep = (crest.form.base - top.y) * between(random, 0.5, 0.74);
      const spine = zigzag(random, top, { x: top.x + (side.x - top.x) * between(random, 0.1, 0.5), y: top.y + deep });
      const foot = spine.at(-1) ?? top;
      const back = zigzag(random, foot, side).slice(1, -1);
      const edge = crest.xs
        .flatMap((x, nth) => (x > top.x && x < side.x ? [{ x, y: crest.ys[nth] ?? 0 }] : []))
        .toReversed();
      return `${brokenLine([...spine, ...back, side, ...edge])}z`;
    })
    .join('');
}

function lowest({ xs, ys }: Crest, from: number, to: number): Point {
  let found: Point = { x: from, y: -Infinity };
  xs.forEach((x, i) => {
    const y = ys[i] ?? 0;
    if (x > from && x < to && y > found.y) found = { x, y };
  });
  return found;
}

function zigzag(random: () => number, from: Point, to: Point): Point[] {
  const count = Math.max(3, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / 24));
  const wide = Math.min(9, Math.hypot(to.x - from.x, to.y - from.y) / 9);
  return Array.from({ length: count + 1 }, (_, i) => {
    const t = i / count;
    const off = i === 0 || i === count ? 0 : (i % 2 === 0 ? 1 : -1) * wide * between(random, 0.4, 1);
    return { x: from.x + (to.x - from.x) * t + off, y: from.y + (to.y - from.y) * t };
  });
}

/** Snow lies above a line; gullies of two sizes bite into it from below. */
function snowOf(id: string, crest: Crest): string {
  const [wide, fine] = [noiseFrom(`gully:${id}`), noiseFrom(`snow:${id}`)];
  const high = crest.form.base - crest.top;
  const line = crest.top + high * (0.2 + 0.14 * randomFrom(`line:${id}`)());
  const below = (x: number) => line + high * 0.16 * (wide(x / 17) - 0.5) + high * 0.09 * (fine(x / 6) - 0.5);
  const caps: Point[][] = [[]];
  crest.xs.forEach((x, i) => {
    const y = crest.ys[i] ?? 0;
    if (y < below(x) - 1) caps.at(-1)?.push({ x, y });
    else if (caps.at(-1)?.length) caps.push([]);
  });
  return caps
    .filter((cap) => cap.length > 2)
    .map((cap) => `${brokenLine([...cap, ...cap.map(({ x }) => ({ x, y: below(x) })).toReversed()])}z`)
    .join('');
}

function pencil(id: string, { names, scene }: Landscape, crest: Crest): string {
  const random = randomFrom(`pencil:${id}`);
  const length = Math.min(crest.form.to, scene.width) - Math.max(0, crest.form.from);
  return Array.from({ length: Math.round(length / 26) }, () => {
    const x = Math.max(0, crest.form.from) + random() * length;
    const even = heightAt(crest, x) ?? crest.form.base;
    const slope = crest.form.base - even;
    const y = even + slope * between(random, 0.12, 0.8);
    const [dx, dy] = [between(random, 2, 6), between(random, 5, 16)];
    if (slope < 30 || y + dy > crest.form.base - 4 || names.some((name) => isIn({ x, y }, name, 16))) return '';
    return `M${round1(x)} ${round1(y)}l${round1(dx)} ${round1(dy)}`;
  }).join('');
}

/** Spruces in clumps where the noise is high, on the lower slope, never behind a name. */
function treesOn(id: string, { names, scene, cairns }: Landscape, crest: Crest, scheme: Scheme): string {
  const random = randomFrom(`spruce:${id}`);
  const clump = noiseFrom(`clump:${id}`);
  const [from, to] = [Math.max(-10, crest.form.from), Math.min(scene.width + 10, crest.form.to)];
  const d: string[] = [];
  for (let x = from; x < to; x += between(random, 5, 11)) {
    const even = heightAt(crest, x) ?? crest.form.base;
    const slope = crest.form.base - even;
    const [y, high] = [
      even + slope * between(random, 0.5, 0.96),
      between(random, 6, 12) * (0.8 + 0.3 * crest.form.near),
    ];
    if (slope < 26 || clump(x / 52) < 0.45 || names.some((name) => isIn({ x, y: y - high / 2 }, name, 12))) continue;
    if (cairns.some((one) => Math.abs(one.x - x) < 14 && Math.abs(one.y - y) < 22)) continue;
    d.push(`M${round1(x)} ${round1(y - high)}l${round1(high * 0.32)} ${round1(high)}h${round1(-high * 0.64)}z`);
  }
  return d.length === 0
    ? ''
    : `<path d="${d.join('')}" fill="${PAINT[scheme].tree}" opacity="${0.45 + 0.25 * crest.form.near}"/>`;
}

/** Gabled houses along the water; at night their windows are lit. */
function houses({ scene }: Landscape, index: number, scheme: Scheme): string {
  const ridge = scene.ridges[index];
  const set = ridge?.form.houses;
  if (!ridge || !set) return '';
  const random = randomFrom(`houses:${ridge.id}`);
  const step = (set.to - set.from) / set.count;
  const walls =
    scheme === 'light'
      ? ['#f6efdf', '#f6efdf', '#b5472f', '#8f3a2c', '#d9962f']
      : ['#6f7f80', '#7c7a6a', '#6b3227', '#5a2a22', '#8a6524'];
  return Array.from({ length: set.count }, (_, i) => {
    const [w, h] = [between(random, 9, 14), between(random, 7, 11)];
    const x = round1(set.from + step * i + between(random, 0, step * 0.3));
    const y = round1(ridge.form.base - 2 - between(random, 0, 3));
    const wall = walls[Math.floor(random() * walls.length)] ?? '#f6efdf';
    const roof = round1(w * 0.36);
    const window = scheme === 'dark' ? '#ffd98a' : '#14333c';
    return `<path d="M${x} ${y}v${round1(-h)}l${round1(w / 2)} ${-roof}l${round1(w / 2)} ${roof}v${round1(h)}z" fill="${wall}"/><path d="M${round1(x + w / 2 - 1.4)} ${round1(y - h * 0.75)}h2.8v3h-2.8z" fill="${window}"/><path d="M${round1(x - 0.8)} ${round1(y - h + 0.6)}l${round1(w / 2 + 0.8)} ${round1(-roof - 0.6)}l${round1(w / 2 + 0.8)} ${round1(roof + 0.6)}" fill="none" stroke="#14333c" stroke-width="1.4"/>`;
  }).join('');
}
