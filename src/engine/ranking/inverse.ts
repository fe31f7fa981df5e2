/** The inverse of a symmetric, positive definite matrix (Gauss and Jordan, the diagonal as pivots). O(size³). */
export function invertedOf(matrix: readonly Float64Array[]): Float64Array[] {
  const size = matrix.length;
  const rows = matrix.map((row, at) => {
    const wide = new Float64Array(2 * size);
    wide.set(row);
    wide[size + at] = 1;
    return wide;
  });
  for (let at = 0; at < size; at++) {
    const pivotRow = rows[at] as Float64Array;
    const pivot = pivotRow[at] ?? 1;
    for (let column = at; column < 2 * size; column++) pivotRow[column] = (pivotRow[column] ?? 0) / pivot;
    for (const [other, row] of rows.entries()) {
      const factor = row[at] ?? 0;
      if (other === at || factor === 0) continue;
      for (let column = at; column < 2 * size; column++)
        row[column] = (row[column] ?? 0) - factor * (pivotRow[column] ?? 0);
    }
  }
  return rows.map((row) => row.slice(size));
}
