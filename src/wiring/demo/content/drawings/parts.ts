import { chanceFrom } from '#engine/chance.ts';

/** The kit that drawings by grown hands are built from. Every part is a piece of SVG; the same numbers give the same picture. */
const ink = '#1F2A30';

/** What a person wears and how they stand. `x`,`y` is the ground between the feet; arms are degrees from straight down, outwards. */
interface Figure {
  readonly x: number;
  readonly y: number;
  readonly h: number;
  readonly coat: string;
  readonly skin: string;
  readonly hair: string;
  readonly arms?: readonly [left: number, right: number];
  readonly hat?: string;
  readonly long?: boolean;
  readonly sits?: boolean;
  /** Off the ground: no shadow under the feet. */
  readonly aloft?: boolean;
}

export const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A soft line through points, Catmull-Rom written as Bézier. */
export function curve(points: readonly (readonly [number, number])[]): string {
  const at = (i: number): readonly [number, number] => points[Math.max(0, Math.min(points.length - 1, i))] ?? [0, 0];
  let d = `M${n(at(0)[0])} ${n(at(0)[1])}`;
  for (let i = 0; i < points.length - 1; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const a = [p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6];
    const b = [p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6];
    d += `C${[...a, ...b, ...p2].map(n).join(' ')}`;
  }
  return d;
}

/** Land from a soft line down to `foot`. */
export function land(points: readonly (readonly [number, number])[], foot: number, fill: string): string {
  return `<path d="${curve(points)}L1200 ${foot}L0 ${foot}Z" fill="${fill}"/>`;
}

/** A fell with straight edges: lit left, shaded right, and snow on the summit where `snow` is above 0. */
export function fell(x: number, top: number, foot: number, wide: number, lit: string, shade: string, snow = 0): string {
  const tall = foot - top;
  const edge = `M${n(x - wide)} ${foot}L${n(x - wide * 0.62)} ${n(top + tall * 0.55)}L${n(x - wide * 0.4)} ${n(top + tall * 0.44)}L${n(x - wide * 0.12)} ${n(top + tall * 0.08)}L${n(x)} ${top}L${n(x + wide * 0.2)} ${n(top + tall * 0.2)}L${n(x + wide * 0.34)} ${n(top + tall * 0.3)}L${n(x + wide * 0.6)} ${n(top + tall * 0.62)}L${n(x + wide)} ${foot}Z`;
  const spine = `M${n(x)} ${top}L${n(x + wide * 0.06)} ${n(top + tall * 0.18)}L${n(x - wide * 0.04)} ${n(top + tall * 0.34)}L${n(x + wide * 0.12)} ${n(top + tall * 0.52)}L${n(x + wide * 0.04)} ${n(top + tall * 0.7)}L${n(x + wide * 0.2)} ${foot}L${n(x + wide)} ${foot}L${n(x + wide * 0.6)} ${n(top + tall * 0.62)}L${n(x + wide * 0.34)} ${n(top + tall * 0.3)}L${n(x + wide * 0.2)} ${n(top + tall * 0.2)}Z`;
  const s = tall * snow;
  const w = wide * snow * 1.05;
  const cap = `M${n(x)} ${top}L${n(x + w)} ${n(top + s)}L${n(x + w * 0.6)} ${n(top + s * 0.8)}L${n(x + w * 0.3)} ${n(top + s * 1.15)}L${n(x)} ${n(top + s * 0.75)}L${n(x - w * 0.4)} ${n(top + s * 1.2)}L${n(x - w * 0.62)} ${n(top + s * 0.8)}L${n(x - w * 1.02)} ${n(top + s * 0.92)}L${n(x - wide * 0.12)} ${n(top + tall * 0.08)}Z`;
  return `<path d="${edge}" fill="${lit}"/><path d="${spine}" fill="${shade}"/>${snow ? `<path d="${cap}" fill="#FBF7EE"/>` : ''}`;
}

/** A person without a face. */
export function person(f: Figure): string {
  const { x, y, h } = f;
  const [left, right] = f.arms ?? [18, 18];
  const hip = f.sits ? y - h * 0.06 : y - h * 0.32;
  const neck = hip - h * 0.44;
  const w = h * 0.15;
  const arm = (side: -1 | 1, degrees: number): string => {
    const r = (degrees * Math.PI) / 180;
    const sx = x + side * w * 0.72;
    const sy = neck + h * 0.09;
    const hx = sx + side * Math.sin(r) * h * 0.33;
    const hy = sy + Math.cos(r) * h * 0.33;
    return `<path d="M${n(sx)} ${n(sy)}L${n(hx)} ${n(hy)}" stroke="${f.coat}" stroke-width="${n(h * 0.095)}" stroke-linecap="round"/><circle cx="${n(hx)}" cy="${n(hy)}" r="${n(h * 0.048)}" fill="${f.skin}"/>`;
  };
  const hem = f.long ? hip + h * 0.12 : hip + h * 0.04;
  const flare = f.long ? 1.75 : 1.3;
  const legs = f.sits
    ? `<path d="M${n(x - w * 0.6)} ${n(hip)}Q${n(x - w)} ${n(y - h * 0.02)} ${n(x - w * 1.5)} ${n(y)}M${n(x + w * 0.6)} ${n(hip)}Q${n(x + w)} ${n(y - h * 0.02)} ${n(x + w * 1.5)} ${n(y)}" stroke="#24343B" stroke-width="${n(h * 0.1)}" stroke-linecap="round" fill="none"/>`
    : `<path d="M${n(x - w * 0.5)} ${n(hip)}V${n(y - h * 0.03)}M${n(x + w * 0.5)} ${n(hip)}V${n(y - h * 0.03)}" stroke="#24343B" stroke-width="${n(h * 0.095)}"/><path d="M${n(x - w * 0.95)} ${n(y)}q0 ${n(-h * 0.055)} ${n(w * 0.45)} ${n(-h * 0.055)}h${n(w * 0.35)}v${n(h * 0.055)}zM${n(x + w * 0.95)} ${n(y)}q0 ${n(-h * 0.055)} ${n(-w * 0.45)} ${n(-h * 0.055)}h${n(-w * 0.35)}v${n(h * 0.055)}z" fill="#18242A"/>`;
  const coat = `<path d="M${n(x - w)} ${n(neck + h * 0.1)}Q${n(x - w)} ${n(neck)} ${n(x)} ${n(neck)}Q${n(x + w)} ${n(neck)} ${n(x + w)} ${n(neck + h * 0.1)}L${n(x + w * flare)} ${n(hem)}Q${n(x)} ${n(hem + h * 0.035)} ${n(x - w * flare)} ${n(hem)}Z" fill="${f.coat}"/>`;
  const r = h * 0.118;
  const cy = neck - r * 0.78;
  const fringe = `<path d="M${n(x - r * 1.06)} ${n(cy + r * 0.28)}A${n(r * 1.1)} ${n(r * 1.1)} 0 1 1 ${n(x + r * 1.06)} ${n(cy + r * 0.28)}Q${n(x + r * 0.72)} ${n(cy - r * 0.34)} ${n(x + r * 0.1)} ${n(cy - r * 0.3)}Q${n(x - r * 0.7)} ${n(cy - r * 0.24)} ${n(x - r * 1.06)} ${n(cy + r * 0.28)}Z" fill="${f.hair}"/>`;
  const back = f.long
    ? `<path d="M${n(x - r * 1.06)} ${n(cy)}V${n(cy + r * 1.35)}H${n(x + r * 1.06)}V${n(cy)}Z" fill="${f.hair}"/>`
    : '';
  const hat = f.hat
    ? `<path d="M${n(x - r * 1.12)} ${n(cy - r * 0.16)}Q${n(x - r)} ${n(cy - r * 1.3)} ${n(x)} ${n(cy - r * 1.34)}Q${n(x + r)} ${n(cy - r * 1.3)} ${n(x + r * 1.12)} ${n(cy - r * 0.16)}Z" fill="${f.hat}"/><circle cx="${n(x)}" cy="${n(cy - r * 1.42)}" r="${n(r * 0.28)}" fill="#FBF7EE"/>`
    : '';
  const shade = f.aloft
    ? ''
    : `<ellipse cx="${n(x)}" cy="${n(y + 1)}" rx="${n(h * 0.26)}" ry="${n(h * 0.035)}" fill="#2E4A2E" opacity=".28"/>`;
  return `<g>${shade}${back}${legs}${arm(-1, left)}${arm(1, right)}${coat}<circle cx="${n(x)}" cy="${n(cy)}" r="${n(r)}" fill="${f.skin}"/>${fringe}${hat}</g>`;
}

/** A spruce in three skirts, lit from the left. */
export function spruce(x: number, y: number, h: number, tone: string, dark: string): string {
  const skirt = (top: number, foot: number, w: number): string =>
    `<path d="M${n(x)} ${n(y - h * top)}Q${n(x - w * 0.4)} ${n(y - h * (foot + (top - foot) * 0.4))} ${n(x - w)} ${n(y - h * foot)}Q${n(x)} ${n(y - h * (foot - 0.05))} ${n(x + w)} ${n(y - h * foot)}Q${n(x + w * 0.4)} ${n(y - h * (foot + (top - foot) * 0.4))} ${n(x)} ${n(y - h * top)}Z" fill="${tone}"/><path d="M${n(x)} ${n(y - h * top)}Q${n(x + w * 0.1)} ${n(y - h * (top + foot) * 0.5)} ${n(x + w * 0.16)} ${n(y - h * (foot - 0.035))}Q${n(x + w * 0.6)} ${n(y - h * (foot - 0.03))} ${n(x + w)} ${n(y - h * foot)}Q${n(x + w * 0.4)} ${n(y - h * (foot + (top - foot) * 0.4))} ${n(x)} ${n(y - h * top)}Z" fill="${dark}"/>`;
  return `<path d="M${n(x - h * 0.025)} ${n(y)}h${n(h * 0.05)}v${n(-h * 0.2)}h${n(-h * 0.05)}z" fill="#5B4632"/>${skirt(0.5, 0.12, h * 0.25)}${skirt(0.76, 0.34, h * 0.2)}${skirt(1, 0.58, h * 0.14)}`;
}

/** A birch: white trunk with marks, a crown of three soft shapes. */
export function birch(x: number, y: number, h: number): string {
  const marks = [0.12, 0.24, 0.33, 0.45]
    .map((m, i) => `<path d="M${n(x + (i % 2 ? -1 : -4))} ${n(y - h * m)}h5" stroke="${ink}" stroke-width="2.4"/>`)
    .join('');
  return `<path d="M${n(x - 6)} ${y}Q${n(x - 3)} ${n(y - h * 0.4)} ${n(x - 4)} ${n(y - h * 0.72)}h7Q${n(x + 3)} ${n(y - h * 0.4)} ${n(x + 6)} ${y}Z" fill="#F4EFE3"/>${marks}<ellipse cx="${n(x - h * 0.12)}" cy="${n(y - h * 0.68)}" rx="${n(h * 0.17)}" ry="${n(h * 0.14)}" fill="#6E9152"/><ellipse cx="${n(x + h * 0.12)}" cy="${n(y - h * 0.72)}" rx="${n(h * 0.17)}" ry="${n(h * 0.15)}" fill="#5E7B4C"/><ellipse cx="${n(x - h * 0.01)}" cy="${n(y - h * 0.87)}" rx="${n(h * 0.17)}" ry="${n(h * 0.15)}" fill="#83A663"/>`;
}

/** Grass and small flowers between `top` and `foot`, thicker towards the front. */
export function meadow(top: number, foot: number, count: number, seed: number, tone: string): string {
  const next = chanceFrom(seed);
  let grass = '';
  let flowers = '';
  for (let i = 0; i < count; i++) {
    const y = top + Math.sqrt(next()) * (foot - top);
    const x = next() * (y > 700 ? 1070 : 1200);
    const s = 5 + 9 * ((y - top) / (foot - top));
    grass += `M${n(x)} ${n(y)}q${n(-s * 0.2)} ${n(-s * 0.6)} ${n((next() - 0.5) * s)} ${n(-s)}`;
    if (i % 6 === 0) {
      const flowerX = next() * 1060;
      const colour = ['#E39B2E', '#FBF7EE', '#C98FB4', '#FBF7EE'][(i / 6) % 4];
      flowers += `<circle cx="${n(flowerX)}" cy="${n(y)}" r="${n(1.8 + s * 0.13)}" fill="${colour}"/>`;
    }
  }
  return `<path d="${grass}" stroke="${tone}" stroke-width="1.7" stroke-linecap="round" fill="none"/>${flowers}`;
}

export function bird(x: number, y: number, s: number): string {
  return `<path d="M${x - s} ${y}q${s * 0.5} ${-s * 0.7} ${s} 0q${s * 0.5} ${-s * 0.7} ${s} 0" stroke="${ink}" stroke-width="2.6" stroke-linecap="round" fill="none"/>`;
}

/** Paper-like sky with a few brush strokes, and a sun. */
export function sky(seed: number, sunX: number, sunY: number, r: number): string {
  const next = chanceFrom(seed);
  let strokes = '';
  for (let i = 0; i < 46; i++) strokes += `M${n(next() * 1200)} ${n(next() * 300)}h${n(14 + next() * 46)}`;
  return `<rect width="1200" height="750" fill="#F4E6C8"/><path d="${strokes}" stroke="#FBF3E0" stroke-width="2" stroke-linecap="round"/><circle cx="${sunX}" cy="${sunY}" r="${r}" fill="#E6A438"/>`;
}

const SHEET = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 750" width="1200" height="750" fill="none">';

/** «Oppdiktet», written by hand in the corner as strokes, so that it needs no font. */
const signature = (tone: string): string =>
  `<path transform="translate(1082 722)" d="M9 -13a6 7 0 1 0 .1 0M20 -9v16M20 -6q8 -6 8 1t-8 4M33 -9v16M33 -6q8 -6 8 1t-8 4M53 -16v16M53 -6q-8 -5 -8 1t8 4M58 -8v8M58 -13v.4M63 -16v16M70 -9l-7 6l8 4M76 -14v11q0 3 4 2.5M73 -9h7M84 -5h7q-1 -4 -4 -4t-4 5t7 4M97 -14v11q0 3 4 2.5M94 -9h7" stroke="${tone}" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round" fill="none"/>`;

/** The finished sheet. */
export function sheet(...parts: readonly string[]): string {
  return `${SHEET}${parts.join('')}${signature('#F4E6C8')}</svg>`;
}

/** The same on light paper, where what is written in the corner must be dark. */
export function signed(drawn: string): string {
  return `${SHEET}${drawn}<rect x="1074" y="694" width="112" height="42" rx="6" fill="#FBF7EE" opacity=".8"/>${signature('#2B2A2C')}</svg>`;
}
