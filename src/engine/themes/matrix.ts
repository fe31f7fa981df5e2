/**
 * A matrix that is only ever multiplied: a row for each text, a column for each feature. Dense blocks are given row
 * after row: `wide` × `across` numbers in one array.
 */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** This (rows × columns) times a block (columns × across), as rows × across. */
  times(block: Float64Array, across: number): Float64Array;
  /** This turned over (columns × rows) times a block (rows × across), as columns × across. */
  turnedTimes(block: Float64Array, across: number): Float64Array;
}

/** Rows of which only what is not nothing is kept: row r has `starts[r]` up to `starts[r + 1]` of the other two. */
export interface Sparse {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

export function sparse(lists: readonly (readonly (readonly [number, number])[])[]): Sparse {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, row) => (starts[row + 1] = (starts[row] ?? 0) + list.length));
  const total = starts[lists.length] ?? 0;
  const [columns, values] = [new Int32Array(total), new Float64Array(total)];
  let at = 0;
  for (const list of lists)
    for (const [column, value] of list) {
      columns[at] = column;
      values[at++] = value;
    }
  return { starts, columns, values };
}

/** A sparse matrix times a block of as many rows as it has columns. */
export function sparseTimes(matrix: Sparse, block: Float64Array, across: number): Float64Array {
  const rows = matrix.starts.length - 1;
  const product = new Float64Array(rows * across);
  for (let row = 0; row < rows; row++)
    for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++)
      addScaled(product, row * across, block, (matrix.columns[at] ?? 0) * across, matrix.values[at] ?? 0, across);
  return product;
}

/** A sparse matrix turned over, `wide` rows of it, times a block. */
export function sparseTurnedTimes(matrix: Sparse, block: Float64Array, across: number, wide: number): Float64Array {
  const product = new Float64Array(wide * across);
  for (let row = 0; row < matrix.starts.length - 1; row++)
    for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++)
      addScaled(product, (matrix.columns[at] ?? 0) * across, block, row * across, matrix.values[at] ?? 0, across);
  return product;
}

/** Vectors from outside, one for each text, as a matrix. All must have the same length; throws `RangeError`. */
export function denseMatrix(vectors: readonly ArrayLike<number>[]): Matrix {
  const [rows, columns] = [vectors.length, vectors[0]?.length ?? 0];
  if (vectors.some((vector) => vector.length !== columns)) throw new RangeError('vectors of different lengths');
  const values = Float64Array.from(vectors.flatMap((vector) => [...unit(Float64Array.from(vector))]));
  return {
    rows,
    columns,
    times(block, across) {
      const product = new Float64Array(rows * across);
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++)
          addScaled(product, row * across, block, column * across, values[row * columns + column] ?? 0, across);
      return product;
    },
    turnedTimes(block, across) {
      const product = new Float64Array(columns * across);
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++)
          addScaled(product, column * across, block, row * across, values[row * columns + column] ?? 0, across);
      return product;
    },
  };
}

/** Makes a vector one long, in place; nothing stays nothing. */
export function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  if (length > 0) for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) / length;
  return vector;
}

function addScaled(to: Float64Array, at: number, from: Float64Array, start: number, by: number, count: number): void {
  for (let i = 0; i < count; i++) to[at + i] = (to[at + i] ?? 0) + by * (from[start + i] ?? 0);
}
