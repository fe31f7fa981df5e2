import { TONES, type Landform, type Tone } from '#platform/ui/drawing/landscape/form.ts';
import { between, randomFrom } from '#platform/ui/drawing/seed.ts';

/** Where ridges may lie: from the far waterline down to the nearest. */
export interface Ground {
  width: number;
  far: number;
  near: number;
  /** Height of the farthest ridge, and of the nearest. */
  heights: readonly [far: number, near: number];
}

const GOLDEN = 0.618034;

/** A landform that nobody has set: from the id alone, and from how far out the ridge lies among all. */
export function defaultForm(id: string, nth: number, count: number, ground: Ground): Landform {
  const random = randomFrom(`form:${id}`);
  const near = count === 1 ? 1 : nth / (count - 1);
  const rugged = Math.max(0, 0.95 - near * 1.05) * between(random, 0.85, 1);
  const long = ground.width * between(random, 0.42, 0.62) * (1 - 0.25 * near) * Math.max(0.45, Math.min(1, 9 / count));
  const middle = ground.width * (0.08 + 0.84 * ((0.2 + nth * GOLDEN) % 1));
  const [from, to] = [middle - long / 2, middle + long / 2];
  const height =
    (ground.heights[0] + (ground.heights[1] - ground.heights[0]) * near ** 0.8) * between(random, 0.85, 1.1);
  const base = ground.far + (ground.near - ground.far) * near;
  const tops = Math.max(2, Math.round(long / between(random, 150, 210)));
  return {
    from,
    to,
    base,
    summits: Array.from({ length: tops }, (_, i) => ({
      x: from + (long / tops) * (i + between(random, 0.35, 0.65)),
      height: height * between(random, 0.62, 1),
      width: (long / tops) * between(random, 0.85, 1.2),
    })),
    rugged,
    softLeft: 0.22,
    softRight: 0.22,
    tone: toneAt(near),
    near,
    thread: 0.3,
    hint: { x: middle - 50, y: base - height * 0.3 },
    ...(rugged < 0.15 ? { houses: { from: middle - 60, to: middle + 60, count: 4 } } : {}),
  };
}

export function toneAt(near: number): Tone {
  return TONES[Math.round(near * (TONES.length - 1))] ?? 'teal';
}
