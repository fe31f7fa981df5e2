import { ring, SIGNS, type IconShape } from './signs.ts';

export const ICONS = {
  ...SIGNS,
  sunrise: { line: 'M4.5 21.5h23M10 27h12M9.5 21.5a6.5 6.5 0 0 1 13 0M16 5.5v4.6M6.9 9.4l3 3M25.1 9.4l-3 3' },
  flag: {
    line: 'M14.5 21.5V5l8.5 3.7-8.5 4M10.7 18.4C7 19 4.5 20.4 4.5 22.1c0 2.5 5.1 4.4 11.5 4.4s11.5-1.9 11.5-4.4c0-1.7-2.5-3.1-6.2-3.7',
  },
  path: {
    line: `${ring(8, 6.5, 2.5)}M10.5 6.7c6 .4 11.5 2 11.5 5.5 0 5-14 3-14 8.3 0 3.5 5 5.2 9.5 6M22.5 5.5H28M22.5 26.5H28`,
  },
  wave: { line: 'M3.5 20.5C5.7 13.7 7.9 10.5 10.2 10.5c4.3 0 5 11.5 9.6 11.5 3.2 0 5.7-4.5 8.7-12' },
  network: {
    line: `${ring(16, 7, 3)}${ring(7, 24.5, 3)}${ring(25, 24.5, 3)}M14.6 9.7 8.4 21.8M17.4 9.7l6.2 12.1M10 24.5h12`,
  },
  thread: { line: 'M3.5 22.5c3.5 0 4.5-11.5 8.5-11.5 3.8 0 3.7 9.5 8 9.5 3 0 3.5-4 8.5-4' },
  help: {
    line: `${ring(16, 16, 11.5)}M12.5 12.8a3.6 3.6 0 1 1 5.2 3.2c-1.2.6-1.7 1.3-1.7 2.6`,
    fill: ring(16, 22.5, 1.5),
  },
  search: { line: `${ring(14, 14, 9)}M20.7 20.7 27.5 27.5` },
  'chevron-down': { line: 'M7.5 12.5l8.5 8.5 8.5-8.5' },
  'chevron-right': { line: 'M12.5 7.5 21 16l-8.5 8.5' },
  'arrow-right': { line: 'M5 16h21.5M18.5 8l8 8-8 8' },
  'arrow-left': { line: 'M27 16H5.5M13.5 8l-8 8 8 8' },
  more: { line: '', fill: `${ring(6.5, 16, 2.7)}${ring(16, 16, 2.7)}${ring(25.5, 16, 2.7)}` },
  undo: { line: 'M12 7.5 5.5 14l6.5 6.5M6 14h13.5a6 6 0 0 1 0 12H14' },
  check: { line: 'M6 17l7 7L26.5 9' },
  cross: { line: 'M8 8l16 16M24 8 8 24' },
  pencil: { line: 'M5.5 26.5l1.6-6.3L20.8 6.5l4.7 4.7-13.7 13.7ZM17.7 9.6l4.7 4.7' },
  microphone: {
    line: 'M16 4a4 4 0 0 0-4 4v7a4 4 0 0 0 8 0V8a4 4 0 0 0-4-4ZM7.5 14.5a8.5 8.5 0 0 0 17 0M16 23v5M11.5 28h9',
  },
  download: { line: 'M16 5v15.5M9.5 14l6.5 6.5 6.5-6.5M6 27h20' },
  print: { line: 'M10 12V5h12v7M10 23H5.5V12h21v11H22M10 18.5h12V27H10Z' },
  plus: { line: 'M16 6v20M6 16h20' },
  filter: { line: 'M5 9h22M9 16h14M13 23h6' },
  link: {
    line: 'M13.4 18.6a5.2 5.2 0 0 0 7.4 0l4.6-4.6a5.2 5.2 0 0 0-7.4-7.4l-2.3 2.3M18.6 13.4a5.2 5.2 0 0 0-7.4 0l-4.6 4.6a5.2 5.2 0 0 0 7.4 7.4l2.3-2.3',
  },
  people: {
    line: `${ring(12, 11, 4.2)}M4 26.5c0-5 3.3-8 8-8s8 3 8 8M20.5 7.1a4.2 4.2 0 0 1 0 7.8M23 19c3 1 5 3.7 5 7.5`,
  },
  mail: { line: 'M4.5 8h23v16.5h-23ZM5 9l11 9 11-9' },
  lock: { line: 'M7 14.5h18V27H7ZM11 14.5V10a5 5 0 0 1 10 0v4.5' },
  list: { line: 'M11.5 8H27M11.5 16H27M11.5 24H27', fill: `${ring(6, 8, 1.6)}${ring(6, 16, 1.6)}${ring(6, 24, 1.6)}` },
  eye: { line: `M3.5 16S8 8 16 8s12.5 8 12.5 8S24 24 16 24 3.5 16 3.5 16Z${ring(16, 16, 3.7)}` },
  calendar: { line: 'M5.5 8h21v18.5h-21ZM5.5 13.5h21M11 4.5v6M21 4.5v6' },
} satisfies Record<string, IconShape>;

export type IconName = keyof typeof ICONS;

/** The stroke on the 32 grid that looks the same at every size. */
export function strokeAt(size: number): number {
  if (size >= 28) return 2.1;
  if (size >= 22) return 2.2;
  return size >= 18 ? 2.4 : 2.6;
}
