import type { Tone } from '#platform/ui/drawing/landscape/form.ts';

export type Scheme = 'light' | 'dark';

/** Each ridge from its summit to its foot. */
export const GROUND: Readonly<Record<Scheme, Readonly<Record<Tone, readonly [top: string, foot: string]>>>> = {
  light: {
    fell: ['#a9abb4', '#e4ded9'],
    slate: ['#a0a6b1', '#dcd7d4'],
    moss: ['#7b9b8a', '#b9c8b4'],
    sage: ['#8ba19e', '#c1cac4'],
    teal: ['#789895', '#b2c1ba'],
    sound: ['#4f7d7c', '#658c8a'],
    pine: ['#3b695d', '#4d7868'],
    deep: ['#1f5663', '#194b57'],
  },
  dark: {
    fell: ['#3a555d', '#455f67'],
    slate: ['#324b55', '#3d5961'],
    moss: ['#214545', '#2d5051'],
    sage: ['#2e4e58', '#375862'],
    teal: ['#264751', '#31525a'],
    sound: ['#163740', '#1c3f46'],
    pine: ['#113338', '#183c3f'],
    deep: ['#0c2c36', '#08232b'],
  },
};

/** What else there is colour for. */
export const PAINT = {
  light: {
    sky: ['#f8f5ed', '#f5ede0', '#f4e9d6'],
    sun: '#f0c777',
    cloud: '#fdfbf7',
    mist: '#f4eee3',
    snow: '#f8f6f2',
    water: ['#cddad6', '#6f9a9f'],
    wave: '#ffffff',
    deepWave: '#3f6e78',
    shade: '#3d4a5c',
    pencil: '#ffffff',
    tree: '#3f625c',
    shore: '#0a2e38',
    grass: '#1d4038',
    thread: '#e39b2e',
    casing: '#7a5210',
    dots: '#3c5560',
    dotsOnDark: '#cfe0de',
    stoneDark: '#14333c',
    stoneLight: '#f6efdf',
    edgeOfDark: '#dbe4e2',
    edgeOfLight: '#1c3b42',
  },
  dark: {
    sky: ['#0a252e', '#1b3940', '#28454c'],
    sun: '#eadfc2',
    cloud: '#1b3c45',
    mist: '#3b5a61',
    snow: '#788f96',
    water: ['#3d6267', '#1c434c'],
    wave: '#8fb3b6',
    deepWave: '#0f2f38',
    shade: '#0b1f28',
    pencil: '#a9c0c4',
    tree: '#143138',
    shore: '#061a20',
    grass: '#0f2c2e',
    thread: '#f0b04a',
    casing: '#10262b',
    dots: '#a9c0c4',
    dotsOnDark: '#a9c0c4',
    stoneDark: '#14333c',
    stoneLight: '#f1ead9',
    edgeOfDark: '#dbe4e2',
    edgeOfLight: '#0c252c',
  },
} as const;

/** The stones of the large cairn, oldest first; the newest is always amber. */
export const LARGE_STONES = ['#e9dec5', '#d9ceb7', '#efe6d2', '#cdc0a8', '#e2d7be', '#e39b2e'] as const;
export const INK = { dark: '#1f2a30', light: '#ffffff' } as const;

export function mixed(one: string, other: string, part: number): string {
  const [a, b] = [channels(one), channels(other)];
  return `#${a
    .map((value, i) => Math.round(value + ((b[i] ?? 0) - value) * Math.min(1, Math.max(0, part))))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** Relative luminance, as WCAG counts it. */
export function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}
