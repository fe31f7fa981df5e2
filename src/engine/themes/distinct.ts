/** Different texts in an order of their own, so that neither order nor repetition of rows has a say. */
export interface Known {
  readonly texts: readonly string[];
  /** How many rows have the text. */
  readonly weight: Float64Array;
  /** By text: the place in `ids` of the theme a person has put it in, or −1. */
  readonly held: Int32Array;
  /** Ids of the themes that people have put something in, in their order. */
  readonly ids: readonly string[];
  /** By row: the place of its text. */
  readonly ofRow: Int32Array;
  /** By text: the first row that has it. */
  readonly row: Int32Array;
}

/** One text that people have placed in two themes is two: each stays where it was put. */
export function distinctOf(texts: readonly string[], placed: ReadonlyMap<number, string>): Known {
  const ids = [...new Set(placed.values())].sort();
  const rows = texts.map((text, row) => ({ text, row, held: ids.indexOf(placed.get(row) ?? '') }));
  rows.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.held - b.held || a.row - b.row));
  const first: typeof rows = [];
  const weight: number[] = [];
  const ofRow = new Int32Array(texts.length);
  for (const one of rows) {
    const last = first.at(-1);
    if (last?.text !== one.text || last.held !== one.held) first.push(one);
    const place = first.length - 1;
    weight[place] = (weight[place] ?? 0) + 1;
    ofRow[one.row] = place;
  }
  return {
    texts: first.map(({ text }) => text),
    weight: Float64Array.from(weight),
    held: Int32Array.from(first, ({ held }) => held),
    ids,
    ofRow,
    row: Int32Array.from(first, ({ row }) => row),
  };
}
