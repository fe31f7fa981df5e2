import type { Summit } from '#platform/ui/drawing/landscape/form.ts';

/** The municipalities of Nordmøre in the national register. */
export const SUNNDAL = '1563';
export const SURNADAL = '1566';
export const GJEMNES = '1557';
export const TINGVOLL = '1560';
export const AURE = '1576';
export const SMOLA = '1573';
export const AVEROY = '1554';
export const KRISTIANSUND = '1505';

export const summits = (...all: [x: number, height: number, width: number][]): Summit[] =>
  all.map(([x, height, width]) => ({ x, height, width }));
