/** The side of a summit, as a share of its height: 0 for `rugged` is a rounded hill, 1 a fell. `distance` is in its own widths, to either side. */
export function slopeAt(rugged: number, distance: number): number {
  const t = Math.abs(distance);
  if (t >= 1) return 0;
  const round = Math.cos((Math.PI * t) / 2) ** 2;
  return rugged * (0.72 * (1 - t) ** 1.12 + 0.28 * round) + (1 - rugged) * round;
}
