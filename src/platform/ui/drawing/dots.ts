/** How many one dot stands for (1, 10, 100 …), so that the largest fills at most so many rows. */
export function perDot(counts: readonly number[], inARow: number, mostRows: number): number {
  const largest = Math.max(0, ...counts);
  let scale = 1;
  while (Math.ceil(largest / scale) > inARow * mostRows) scale *= 10;
  return scale;
}

/** The dots of one group, as places on a grid. A group that is shown has at least one. */
export function dotsOf(count: number, scale: number, inARow: number): { column: number; row: number }[] {
  const dots = count > 0 ? Math.max(1, Math.round(count / scale)) : 0;
  return Array.from({ length: dots }, (_, i) => ({ column: i % inARow, row: Math.floor(i / inARow) }));
}
