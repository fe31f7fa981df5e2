import type { Point } from '#platform/ui/drawing/curve.ts';
import { randomFrom, type Random } from '#platform/ui/drawing/seed.ts';
import { oval, placed, type Shape, type Spot } from './shape.ts';
import type { Tone } from './tones.ts';

/** How somebody looks. People have no faces: nobody is drawn, and everybody may find themselves. */
export interface Looks {
  skin: Tone;
  coat: Tone;
  hair: Tone;
  head: Head;
}

type Head = 'short' | 'long' | 'bun' | 'cap' | 'scarf' | 'curls';
/** Where a hand is: down, out to the side, raised, or holding something in front. */
export type Arm = 'down' | 'out' | 'up' | 'front';

const SKINS: Tone[] = ['skin0', 'skin1', 'skin2', 'skin3', 'skin4'];
const COATS: Tone[] = ['coat0', 'coat1', 'coat2', 'coat3', 'coat4', 'coat5', 'coat6', 'coat7', 'coat8'];
const HEADS: Head[] = ['short', 'long', 'bun', 'curls', 'cap', 'short'];
const HAIRS: Tone[] = ['hair0', 'hair1', 'hair2', 'hair4'];
const DARK_HAIRS: Tone[] = ['hair0', 'hair1'];

/** As many as are asked for, all told apart, and every tone of skin among the first five. */
export function crowd(id: string, count: number): Looks[] {
  const random = randomFrom(`crowd:${id}`);
  const [skins, coats] = [shuffled(SKINS, random), shuffled(COATS, random)];
  const scarf = Math.floor(random() * count);
  return Array.from({ length: count }, (_, i) => {
    const skin = skins[i % skins.length] ?? 'skin0';
    const dark = skin === 'skin3' || skin === 'skin4';
    return {
      skin,
      coat: coats[i % coats.length] ?? 'coat0',
      hair: pick(dark ? DARK_HAIRS : HAIRS, random),
      head: i === scarf ? 'scarf' : pick(HEADS, random),
    };
  });
}

const HANDS: Record<Arm, { elbow: Point; hand: Point }> = {
  down: { elbow: { x: 21, y: -56 }, hand: { x: 21, y: -40 } },
  out: { elbow: { x: 24, y: -60 }, hand: { x: 35, y: -47 } },
  up: { elbow: { x: 26, y: -82 }, hand: { x: 31, y: -104 } },
  front: { elbow: { x: 22, y: -54 }, hand: { x: 12, y: -48 } },
};

/** Somebody standing, a hundred high before they are scaled. A child's head is larger. */
export function person(looks: Looks, arms: readonly [Arm, Arm], spot: Spot, child = false): Shape[] {
  return placed(
    [
      { d: oval(2, -1, 26, 5), fill: 'dusk' },
      { d: 'M-6 -36L-7 -4', stroke: 'trousers', width: 11 },
      { d: 'M7 -36L8 -4', stroke: 'trousers', width: 11 },
      { d: 'M-14 0Q-14 -7 -7 -7Q-1 -7 -1 0ZM2 0Q2 -7 9 -7Q16 -7 16 0Z', fill: 'trousers' },
      ...arm(looks, arms[0], -1),
      ...arm(looks, arms[1], 1),
      { d: 'M-8 -79Q-15 -77 -16 -66L-21 -33Q0 -27 21 -33L16 -66Q15 -77 8 -79Z', fill: looks.coat },
      ...head(looks, child ? 13.5 : 11, child ? -90 : -90),
    ],
    spot,
  );
}

function arm(looks: Looks, how: Arm, side: 1 | -1): Shape[] {
  const { elbow, hand } = HANDS[how];
  const shoulder = `M${side * 12} -71`;
  return [
    {
      d: `${shoulder}Q${side * elbow.x} ${elbow.y} ${side * hand.x} ${hand.y}`,
      stroke: looks.coat,
      width: 9,
    },
    { d: oval(side * hand.x, hand.y + (how === 'up' ? -4 : 3), 4.6), fill: looks.skin },
  ];
}

function head({ skin, hair, head: style }: Looks, r: number, y: number): Shape[] {
  const top = `M${-r - 1} ${y}C${-r - 2} ${y - r * 1.5} ${r + 2} ${y - r * 1.5} ${r + 1} ${y}C${r * 0.6} ${y - r * 0.75} ${-r * 0.6} ${y - r * 0.75} ${-r - 1} ${y}Z`;
  const face: Shape = { d: oval(0, y, r), fill: skin };
  const fall = `M${-r - 2} ${y - 2}C${-r - 3} ${y - r * 1.7} ${r + 3} ${y - r * 1.7} ${r + 2} ${y - 2}L${r + 3} ${y + r * 1.3}L${-r - 3} ${y + r * 1.3}Z`;
  if (style === 'scarf')
    return [
      { d: `${fall}${oval(0, y + r * 0.9, r * 1.1, r * 0.6)}`, fill: 'coat8' },
      { d: oval(0, y + 1, r * 0.72, r * 0.82), fill: skin },
    ];
  if (style === 'cap')
    return [
      face,
      { d: `M${-r - 1.5} ${y - 2}C${-r} ${y - r * 1.75} ${r} ${y - r * 1.75} ${r + 1.5} ${y - 2}Z`, fill: 'stone0' },
      { d: oval(0, y - r * 1.32, r * 0.3), fill: 'stone0' },
    ];
  if (style === 'long') return [{ d: fall, fill: hair }, face, { d: top, fill: hair }];
  if (style === 'bun') return [face, { d: top, fill: hair }, { d: oval(0, y - r * 1.2, r * 0.42), fill: hair }];
  if (style === 'curls')
    return [
      {
        d: [-1, -0.5, 0, 0.5, 1].map((at) => oval(at * r, y - r * (1 - Math.abs(at) * 0.55), r * 0.52)).join(''),
        fill: hair,
      },
      face,
      { d: top, fill: hair },
    ];
  return [face, { d: top, fill: hair }];
}

/** Somebody in a wheelchair, with a stone in the lap on its way to the cairn. */
export function roller(looks: Looks, spot: Spot): Shape[] {
  return placed(
    [
      { d: oval(6, -1, 40, 6), fill: 'dusk' },
      { d: 'M-20 -58L-26 -60M-16 -58L-16 -26L14 -26', stroke: 'line', width: 4 },
      { d: 'M-2 -38L24 -36L33 -8', stroke: 'trousers', width: 12 },
      { d: 'M27 -4Q28 -11 36 -9L45 -4Q46 0 40 0L29 0Z', fill: 'trousers' },
      { d: 'M-16 -32Q-18 -70 -6 -74Q8 -74 10 -62L14 -34Q0 -28 -16 -32Z', fill: looks.coat },
      { d: oval(-4, -23, 22), stroke: 'line', width: 4.5 },
      { d: oval(-4, -23, 3.4), fill: 'line' },
      { d: 'M14 -20L24 -9', stroke: 'line', width: 3 },
      { d: oval(25, -6, 5.5), stroke: 'line', width: 3 },
      { d: oval(24, -48, 19, 12), fill: 'stone0' },
      { d: 'M-2 -64Q2 -46 16 -46', stroke: looks.coat, width: 8.5 },
      { d: oval(18, -46, 4.6), fill: looks.skin },
      ...head(looks, 11.5, -86),
    ],
    spot,
  );
}

/** A grown-up with a child on the shoulders, who lays the newest stone. The child reaches towards the right. */
export function shoulders(grown: Looks, child: Looks, spot: Spot): Shape[] {
  const reach: Shape[] = [
    { d: 'M6 -138Q22 -146 36 -158', stroke: child.coat, width: 8 },
    { d: oval(39, -160, 4.4), fill: child.skin },
    { d: 'M-8 -104Q-14 -138 -4 -146Q6 -148 9 -138L12 -104Q2 -98 -8 -104Z', fill: child.coat },
    ...head(child, 12, -157),
  ];
  const legs: Shape[] = [
    { d: 'M-11 -102L-13 -80', stroke: 'trousers', width: 8 },
    { d: 'M12 -102L13 -80', stroke: 'trousers', width: 8 },
  ];
  return [
    ...placed(reach, spot),
    ...person({ ...grown, head: grown.head === 'scarf' ? 'short' : grown.head }, ['up', 'up'], spot),
    ...placed(legs, spot),
  ];
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

function pick<T>(list: readonly [T, ...T[]] | T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}
