/** Eigenvalues of a symmetric matrix, greatest first, and their vectors as the columns of a matrix in the same order. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/** Rounds of Jacobi's method; eight do for a hundred rows. */
const SWEEPS = 12;

/** Of a symmetric matrix of `size` × `size`, row after row: Jacobi's method (Golub and Van Loan, §8.5). */
export function eigenOf(symmetric: Float64Array, size: number): Eigen {
  const matrix = symmetric.slice();
  const vectors = new Float64Array(size * size);
  for (let at = 0; at < size; at++) vectors[at * size + at] = 1;
  const whole = Math.sqrt(matrix.reduce((sum, value) => sum + value * value, 0));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let rotated = false;
    for (let p = 0; p < size - 1; p++)
      for (let q = p + 1; q < size; q++)
        if (Math.abs(matrix[p * size + q] ?? 0) > 1e-13 * whole) {
          rotate(matrix, vectors, size, p, q);
          rotated = true;
        }
    if (!rotated) break;
  }
  const order = Array.from({ length: size }, (_, at) => at).sort(
    (a, b) => (matrix[b * size + b] ?? 0) - (matrix[a * size + a] ?? 0) || a - b,
  );
  const sorted = new Float64Array(size * size);
  order.forEach((from, to) => {
    for (let row = 0; row < size; row++) sorted[row * size + to] = vectors[row * size + from] ?? 0;
  });
  return { values: Float64Array.from(order, (at) => matrix[at * size + at] ?? 0), vectors: sorted };
}

/** Turns the plane of p and q so that the two no longer mix. */
function rotate(matrix: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const theta = ((matrix[q * size + q] ?? 0) - (matrix[p * size + p] ?? 0)) / (2 * (matrix[p * size + q] ?? 0));
  const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let row = 0; row < size; row++) {
    turnPair(matrix, row * size + p, row * size + q, cosine, sine);
    turnPair(vectors, row * size + p, row * size + q, cosine, sine);
  }
  for (let column = 0; column < size; column++) turnPair(matrix, p * size + column, q * size + column, cosine, sine);
}

function turnPair(values: Float64Array, one: number, other: number, cosine: number, sine: number): void {
  const [a, b] = [values[one] ?? 0, values[other] ?? 0];
  values[one] = cosine * a - sine * b;
  values[other] = sine * a + cosine * b;
}
