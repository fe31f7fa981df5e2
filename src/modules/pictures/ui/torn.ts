import { round1, randomFrom } from '#platform/ui/drawing/seed.ts';
import { noiseFrom } from '#platform/ui/drawing/noise.ts';

/** Width of the drawing that the edge is torn from. */
export const TORN_WIDTH = 1240;
const STEP = 26;
const UNEVEN = 0.8;
const SLOW = 6;

/**
 * The lower edge of a torn sheet as a closed shape over `TORN_WIDTH` × `height`: what lies under it is paper.
 * A point every 26 px moved ± 0.8 px, over a slow swing; the same id is torn the same way everywhere.
 */
export function tornEdge(id: string, height: number): string {
  const random = randomFrom(`torn:${id}`);
  const slow = noiseFrom(`torn:${id}`);
  const points: string[] = [];
  for (let x = 0; x < TORN_WIDTH + STEP; x += STEP) {
    const y = height * 0.45 + SLOW * (slow(x / 130) - 0.5) + UNEVEN * 2 * (random() - 0.5);
    points.push(`${round1(Math.min(x, TORN_WIDTH))} ${round1(y)}`);
  }
  return `M${points.join('L')}V${height}H0Z`;
}
