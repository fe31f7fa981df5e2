import { LARGE_STONES, PAINT, type Scheme } from '#platform/ui/drawing/landscape/colour.ts';
import type { Scene } from '#platform/ui/drawing/landscape/form.ts';
import { pileOf, type Landscape } from '#platform/ui/drawing/landscape/landscape.ts';
import { roundShape } from '#platform/ui/drawing/landscape/line.ts';
import { between, randomFrom, round1 } from '#platform/ui/drawing/seed.ts';
import { cairn, stonePoints } from '#platform/ui/drawing/stone.ts';

/** The cairns of a ridge: dark stones where the slope is light, otherwise light, each with a thin line round it. */
export function paintCairns({ cairns }: Landscape, index: number, scheme: Scheme): string {
  const own = cairns.filter((one) => one.ridge === index);
  const [first] = own;
  if (!first) return '';
  const paint = PAINT[scheme];
  const dark = first.dark && scheme === 'light';
  const d = own
    .flatMap((one) => pileOf(one).map((stone) => roundShape(stonePoints(`${one.id}:${stone.id}`, stone))))
    .join('');
  const shadows = own
    .map(({ x, y, width }) => `M${round1(x - width * 0.7)} ${round1(y + 0.3)}h${round1(width * 1.5)}`)
    .join('');
  return `<path d="${shadows}" stroke="${paint.shade}" stroke-width="1.5" stroke-linecap="round" opacity=".22"/><path d="${d}" fill="${dark ? paint.stoneDark : paint.stoneLight}" stroke="${dark ? paint.edgeOfDark : paint.edgeOfLight}" stroke-width=".5"/>`;
}

/** The region's own cairn on the near shore: the newest stone is amber. */
export function paintLarge(scene: Scene, scheme: Scheme): string {
  const { large } = scene;
  if (!large) return '';
  const { x, y, width, stones } = large;
  const laid = cairn(scene.seed, stones, { x, y }, width);
  const body = laid.map((stone, i) => {
    const colour = i === laid.length - 1 ? LARGE_STONES[5] : (LARGE_STONES[i % 5] ?? LARGE_STONES[0]);
    return `<path d="${roundShape(stonePoints(`${scene.seed}:${stone.id}`, stone))}" fill="${colour}"/>${grain(scene.seed + stone.id, stone)}`;
  });
  const shadow = `<ellipse cx="${x}" cy="${y - 2}" rx="${round1(width * 0.78)}" ry="6" fill="${scheme === 'light' ? '#061f27' : '#030f13'}"/>`;
  return shadow + body.join('');
}

function grain(id: string, { x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  const random = randomFrom(`grain:${id}`);
  const d = Array.from({ length: 4 }, () => {
    const [dx, dy] = [between(random, -0.34, 0.2) * width, between(random, -0.3, 0.3) * height];
    return `M${round1(x + dx)} ${round1(y + dy)}l${round1(between(random, 5, 12))} ${round1(between(random, -1.5, 1))}`;
  }).join('');
  return `<path d="${d}" stroke="#0a2e38" stroke-width="1" opacity=".35"/>`;
}
