import { openCurve, type Point } from '#platform/ui/drawing/curve.ts';
import { PAINT, type Scheme } from '#platform/ui/drawing/landscape/colour.ts';
import type { Scene } from '#platform/ui/drawing/landscape/form.ts';
import type { Landscape } from '#platform/ui/drawing/landscape/landscape.ts';
import { brokenLine, roundShape } from '#platform/ui/drawing/landscape/line.ts';
import { isIn, ridgeAt, type Sight } from '#platform/ui/drawing/landscape/sight.ts';
import { noiseFrom } from '#platform/ui/drawing/noise.ts';
import { between, randomFrom, round1 } from '#platform/ui/drawing/seed.ts';

/** Sun and clouds by day; moon and fixed stars by night. */
export function paintSky(scene: Scene, scheme: Scheme): string {
  const { sun: light, cloud } = PAINT[scheme];
  const { clouds, width, horizon } = scene;
  const disc = roundShape(discOf(scene));
  return [
    `<rect width="${width}" height="${Math.ceil(horizon) + 1}" fill="url(#sky)"/>`,
    scheme === 'dark' ? stars(scene) : '',
    `<path d="${clouds.map((one, i) => cloudOf(`${scene.seed}:${i}`, one)).join('')}" fill="${cloud}" opacity="${scheme === 'dark' ? 0.7 : 0.9}"/>`,
    `<path d="${disc}" fill="${light}"/>`,
  ].join('');
}

/** Round, but by hand. */
function discOf({ seed, sun }: Scene): Point[] {
  const random = randomFrom(`sun:${seed}`);
  return Array.from({ length: 26 }, (_, i) => {
    const [angle, reach] = [(Math.PI * 2 * i) / 26, sun.radius * between(random, 0.985, 1.015)];
    return { x: sun.x + reach * Math.cos(angle), y: sun.y + reach * Math.sin(angle) };
  });
}

function stars({ seed, width, horizon }: Scene): string {
  const random = randomFrom(`stars:${seed}`);
  const d = Array.from({ length: Math.round((width * horizon) / 9000) }, () => {
    return `M${round1(random() * width)} ${round1(random() ** 1.5 * horizon * 0.8)}h.1`;
  }).join('');
  return `<path d="${d}" stroke="#dbe7e6" stroke-width="1.6" stroke-linecap="round" opacity=".55"/>`;
}

function cloudOf(id: string, { x, y, width }: { x: number; y: number; width: number }): string {
  const noise = noiseFrom(`cloud:${id}`);
  const top = Array.from({ length: 9 }, (_, i) => {
    const t = i / 8;
    return { x: x + width * t, y: y - Math.sin(Math.PI * t) * (4 + 9 * noise(i)) * Math.min(1, width / 200) };
  });
  return `${openCurve(top)}q${round1(-width / 2)} 5 ${-round1(width)} 0z`;
}

/** Water from the horizon to the shore, with strokes that lie closer far out and stop at names. */
export function paintWater({ scene, sight, names }: Landscape, scheme: Scheme): string {
  const { wave, deepWave, mist } = PAINT[scheme];
  const { width, height, horizon } = scene;
  const random = randomFrom(`water:${scene.seed}`);
  const [light, deep]: [string[], string[]] = [[], []];
  for (let y = horizon + 6; y < height; y += 4 + ((y - horizon) / (height - horizon)) * 9) {
    for (let x = between(random, -30, 40); x < width; x += between(random, 40, 190)) {
      const long = between(random, 18, 62);
      const free = [x, x + long / 2, x + long].every((at) => isOpen(sight, names, { x: at, y }));
      if (free && random() < 0.62) light.push(rippled(x, y, long, random));
      else if (free) deep.push(`M${round1(x)} ${round1(y)}h${round1(long)}`);
    }
  }
  return [
    `<rect y="${round1(horizon)}" width="${width}" height="${round1(height - horizon)}" fill="url(#water)"/>`,
    `<rect y="${horizon}" width="${width}" height="1.6" fill="${mist}" opacity=".7"/>`,
    `<g fill="none" stroke-linecap="round"><path d="${light.join('')}" stroke="${wave}" stroke-width="1" opacity="${scheme === 'light' ? 0.55 : 0.28}"/><path d="${deep.join('')}" stroke="${deepWave}" stroke-width=".9" opacity=".32"/></g>`,
  ].join('');
}

function rippled(x: number, y: number, long: number, random: () => number): string {
  const [q, high] = [round1(long / 4), round1(between(random, 0.8, 2))];
  return `M${round1(x)} ${round1(y)}q${q} ${-high} ${round1(2 * q)} 0t${round1(2 * q)} 0`;
}

function isOpen(sight: Sight, names: Landscape['names'], point: Point): boolean {
  return (
    ridgeAt(sight, point) === undefined &&
    !names.some((name) => isIn(point, name, 5)) &&
    point.y < sight.shoreAt(point.x)
  );
}

/** The reader's own shore: one dark ground with straws along its edge. */
export function paintShore(scene: Scene, sight: Sight, scheme: Scheme): string {
  const { shore, grass } = PAINT[scheme];
  const random = randomFrom(`shore:${scene.seed}`);
  const noise = noiseFrom(`shore:${scene.seed}`);
  const at = (x: number) => sight.shoreAt(x) + 4 * (noise(x / 34) - 0.5);
  const edge = Array.from({ length: Math.ceil(scene.width / 9) + 1 }, (_, i) => ({ x: i * 9, y: at(i * 9) }));
  const straws = Array.from({ length: Math.round(scene.width / 11) }, () => {
    const x = random() * scene.width;
    if (noise(x / 60 + 9) < 0.42) return '';
    const high = between(random, 6, 15);
    return `M${round1(x)} ${round1(at(x) + 3)}q${round1(between(random, -1, 1))} ${round1(-high / 2)} ${round1(between(random, -3, 4))} ${round1(-high)}`;
  }).join('');
  const ground = `${brokenLine([...edge, { x: scene.width + 9, y: scene.height }, { x: 0, y: scene.height }])}z`;
  return `<path d="${straws}" fill="none" stroke="${grass}" stroke-width="1.5" stroke-linecap="round"/><path d="${ground}" fill="${shore}"/>`;
}
