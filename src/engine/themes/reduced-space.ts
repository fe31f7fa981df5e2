import { unit, type Matrix } from './matrix.ts';
import { eigenOf } from './eigen.ts';

/** Texts brought down to a few directions, and how another text is brought there. */
export interface ReducedSpace {
  /** How many directions. */
  readonly size: number;
  /** A point for each row of the matrix, one long, or nothing where the row was nothing. */
  readonly points: readonly Float64Array[];
  /** Columns × size: what each feature adds. */
  readonly basis: Float64Array;
}

/** More directions than asked for are followed, and turned in this many rounds, so that those asked for come out right. */
const [MORE, ROUNDS] = [8, 3];
/** Directions count by their singular value to this power: what many texts share weighs a little more than in A itself. */
const POWER = 1.5;

/**
 * The strongest directions of a matrix by a randomised singular value decomposition with power rounds (Halko,
 * Martinsson and Tropp, 2011, algorithm 4.4), and each row as a point there: latent semantic analysis.
 * `random` gives numbers in [0, 1).
 */
export function reducedSpace(matrix: Matrix, wanted: number, random: () => number): ReducedSpace {
  const across = Math.max(0, Math.min(wanted + MORE, matrix.rows, matrix.columns));
  const size = Math.min(wanted, across);
  let block: Float64Array = Float64Array.from({ length: matrix.columns * across }, () => normal(random));
  let left: Float64Array = orthonormal(matrix.times(block, across), across);
  for (let round = 0; round < ROUNDS; round++) {
    block = matrix.turnedTimes(left, across);
    left = orthonormal(matrix.times(block, across), across);
  }
  block = matrix.turnedTimes(left, across);
  const { values, vectors } = eigenOf(innerProducts(block, across), across);
  const basis = turned(block, across, vectors, size, (direction) => {
    const strength = Math.sqrt(Math.max(values[direction] ?? 0, 0));
    return strength > 1e-9 ? strength ** (POWER - 2) : 0;
  });
  const placed = matrix.times(basis, size);
  const points = Array.from({ length: matrix.rows }, (_, row) => unit(placed.slice(row * size, (row + 1) * size)));
  return { size, points, basis };
}

/** Where a row lies that was not among those the space is made of. Pairs of column and value. */
export function pointOf(
  row: readonly (readonly [number, number])[],
  { basis, size }: Pick<ReducedSpace, 'size' | 'basis'>,
): Float64Array {
  const point = new Float64Array(size);
  for (const [column, value] of row)
    for (let i = 0; i < size; i++) point[i] = (point[i] ?? 0) + value * (basis[column * size + i] ?? 0);
  return unit(point);
}

/** Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The columns of a block made one long and square to each other, in place, twice over for what rounding leaves. */
function orthonormal(block: Float64Array, across: number): Float64Array {
  const rows = across === 0 ? 0 : block.length / across;
  const columns = Array.from({ length: across }, (_, at) => {
    const column = new Float64Array(rows);
    for (let row = 0; row < rows; row++) column[row] = block[row * across + at] ?? 0;
    return column;
  });
  columns.forEach((column, at) => {
    const before = length(column);
    for (let pass = 0; pass < 2; pass++) for (let other = 0; other < at; other++) subtractShare(column, columns[other]);
    if (length(column) <= before * 1e-10) column.fill(0);
    else unit(column);
  });
  for (let row = 0; row < rows; row++)
    for (let at = 0; at < across; at++) block[row * across + at] = columns[at]?.[row] ?? 0;
  return block;
}

function innerProducts(block: Float64Array, across: number): Float64Array {
  const products = new Float64Array(across * across);
  for (let start = 0; start < block.length; start += across)
    for (let i = 0; i < across; i++) {
      const value = block[start + i] ?? 0;
      if (value !== 0)
        for (let j = 0; j < across; j++)
          products[i * across + j] = (products[i * across + j] ?? 0) + value * (block[start + j] ?? 0);
    }
  return products;
}

/** A block (n × across) times the first `size` columns of `vectors`, each scaled. */
function turned(
  block: Float64Array,
  across: number,
  vectors: Float64Array,
  size: number,
  scale: (direction: number) => number,
): Float64Array {
  const rows = across === 0 ? 0 : block.length / across;
  const result = new Float64Array(rows * size);
  const scales = Array.from({ length: size }, (_, direction) => scale(direction));
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < across; i++) {
      const value = block[row * across + i] ?? 0;
      if (value !== 0)
        for (let j = 0; j < size; j++)
          result[row * size + j] =
            (result[row * size + j] ?? 0) + value * (vectors[i * across + j] ?? 0) * (scales[j] ?? 0);
    }
  return result;
}

export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/** Takes out of one vector what lies along another that is one long. */
function subtractShare(from: Float64Array, along: Float64Array | undefined): void {
  if (!along) return;
  const share = dot(from, along);
  for (let at = 0; at < from.length; at++) from[at] = (from[at] ?? 0) - share * (along[at] ?? 0);
}

function length(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}
