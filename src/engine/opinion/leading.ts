/** Symmetric and with no negative eigenvalue; gives a new vector. */
type Product = (vector: Float64Array) => Float64Array;

const MOST_STEPS = 64;
const STEPS_BETWEEN_CHECKS = 8;
const CLOSE = 1e-12;

/**
 * The eigenvector of the largest eigenvalue that stands at right angles to `others`; of length 1, or 0 when nothing
 * but 0 is left. What power iteration comes to, in far fewer products: the best in the space of all its steps
 * (Lanczos 1950, every step set at right angles to all before it; Golub and Van Loan, Matrix Computations, 10.1).
 */
export function leading(
  product: Product,
  size: number,
  others: readonly Float64Array[],
  start?: Float64Array,
): Float64Array {
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const beside: number[] = [];
  let next = upright(startFrom(size, start), others);
  let scale = 0;
  for (let step = 1; step <= MOST_STEPS && next; step++) {
    basis.push(next);
    const image = product(next);
    diagonal.push(dot(image, next));
    scale = Math.max(scale, length(image));
    const rest = without(without(image, [...others, ...basis]), [...others, ...basis]);
    beside.push(length(rest));
    const spent = length(rest) <= CLOSE * scale || step === size - others.length;
    if (spent || step === MOST_STEPS || step % STEPS_BETWEEN_CHECKS === 0) {
      const { value, vector } = largestOfTridiagonal(diagonal, beside);
      if (value <= 0) break;
      const residual = length(rest) * Math.abs(vector[step - 1] ?? 0);
      if (spent || step === MOST_STEPS || residual <= CLOSE * value) return unit(combined(basis, vector));
    }
    next = unit(rest);
  }
  return new Float64Array(size);
}

/** Something of every direction, the same each time, beside what it starts from. */
function startFrom(size: number, start: Float64Array | undefined): Float64Array {
  let state = 1;
  return Float64Array.from({ length: size }, (_, at) => {
    state = (state * 48271) % 2147483647;
    return start ? (start[at] ?? 0) + (state / 2147483647 - 0.5) * 1e-3 : state / 2147483647 - 0.5;
  });
}

function upright(vector: Float64Array, others: readonly Float64Array[]): Float64Array | null {
  const rest = without(vector, others);
  return length(rest) > 0 ? unit(rest) : null;
}

/** The largest eigenvalue by halving with Sturm's count, and its vector by inverse iteration. */
function largestOfTridiagonal(diagonal: number[], beside: number[]): { value: number; vector: Float64Array } {
  const size = diagonal.length;
  const reach = diagonal.map((entry, at) => entry + (beside[at - 1] ?? 0) + (at < size - 1 ? (beside[at] ?? 0) : 0));
  let low = Math.max(...diagonal);
  let high = Math.max(...reach);
  for (let round = 0; round < 200 && low < high; round++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (someAbove(diagonal, beside, middle)) low = middle;
    else high = middle;
  }
  return { value: high, vector: vectorAt(diagonal, beside, high + Math.abs(high) * 1e-15) };
}

function someAbove(diagonal: number[], beside: number[], value: number): boolean {
  let pivot = 1;
  for (let at = 0; at < diagonal.length; at++) {
    const step = at === 0 ? 0 : (beside[at - 1] ?? 0) ** 2 / pivot;
    pivot = (diagonal[at] ?? 0) - value - step;
    if (pivot > 0) return true;
    if (pivot === 0) pivot = -1e-150;
  }
  return false;
}

/** Above all eigenvalues the matrix less the value is negative definite, and elimination needs no pivoting. */
function vectorAt(diagonal: number[], beside: number[], value: number): Float64Array {
  const size = diagonal.length;
  const pivots = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    const step = at === 0 ? 0 : (beside[at - 1] ?? 0) ** 2 / (pivots[at - 1] ?? 1);
    const pivot = (diagonal[at] ?? 0) - value - step;
    pivots[at] = pivot < 0 ? pivot : -Math.abs(value) * 1e-16 - Number.MIN_VALUE;
  }
  let vector: Float64Array = new Float64Array(size).fill(1);
  for (let round = 0; round < 4; round++) {
    for (let at = 1; at < size; at++)
      vector[at] = (vector[at] ?? 0) - ((beside[at - 1] ?? 0) / (pivots[at - 1] ?? 1)) * (vector[at - 1] ?? 0);
    for (let at = size - 1; at >= 0; at--)
      vector[at] =
        ((vector[at] ?? 0) - (at < size - 1 ? (beside[at] ?? 0) : 0) * (vector[at + 1] ?? 0)) / (pivots[at] ?? 1);
    vector = unit(vector);
  }
  return vector;
}

function combined(basis: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(basis[0]?.length ?? 0);
  basis.forEach((vector, at) => add(sum, vector, weights[at] ?? 0));
  return sum;
}

function without(vector: Float64Array, others: readonly Float64Array[]): Float64Array {
  const rest = vector.slice();
  for (const other of others) add(rest, other, -dot(rest, other));
  return rest;
}

function add(sum: Float64Array, vector: Float64Array, weight: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function length(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}

function unit(vector: Float64Array): Float64Array {
  const by = length(vector) || 1;
  return vector.map((entry) => entry / by);
}
