const IN_A_ROW = 9;
const MOST_ROWS = 10;

/** How many voices one dot stands for (1, 10, 100 …), so that the largest group fills at most ten rows of nine. */
export function voicesPerDot(counts: readonly number[]): number {
  const largest = Math.max(0, ...counts);
  let scale = 1;
  while (Math.ceil(largest / scale) > IN_A_ROW * MOST_ROWS) scale *= 10;
  return scale;
}

/** The dots of one group, as places on a grid of nine columns. A group that is shown has at least one. */
export function dotsOf(count: number, scale: number): { column: number; row: number }[] {
  const dots = count > 0 ? Math.max(1, Math.round(count / scale)) : 0;
  return Array.from({ length: dots }, (_, i) => ({ column: i % IN_A_ROW, row: Math.floor(i / IN_A_ROW) }));
}
