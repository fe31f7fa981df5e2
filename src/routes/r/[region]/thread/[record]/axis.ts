interface Dated {
  day: string | null;
}

/** Those whose date is to be said: each date once, where it stands first, and not the one that the axis begins with. */
export function datedOnce<K extends Dated>(from: string | null, knots: readonly K[]): (K & { day: string })[] {
  const said = new Set([from]);
  return knots.flatMap((knot) => {
    const { day } = knot;
    if (day === null || said.has(day)) return [];
    said.add(day);
    return [{ ...knot, day }];
  });
}
