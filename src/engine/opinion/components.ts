import { leading } from './leading.ts';
import { thereAndBack, type Centred } from './centred.ts';

/** Two directions among the comments, each of length 1, or all 0 when there is nothing left to tell people apart. */
export type Components = readonly [Float64Array, Float64Array];

/**
 * The first two principal components, which power iteration comes to in the end. `before` are components of an
 * earlier analysis of nearly the same votes, to start from; the result does not hang on them beyond 1e-9.
 * A component points to where its third moment is positive, so that no order of rows turns it around.
 */
export function componentsOf(matrix: Centred, before?: Components): Components {
  const size = matrix.center.length;
  const product = (weights: Float64Array): Float64Array => thereAndBack(matrix, weights);
  const first = leading(product, size, [], before?.[0]);
  const second = leading(product, size, [first], before?.[1]);
  return [turned(first), turned(second)];
}

function turned(component: Float64Array): Float64Array {
  const moment = component.reduce((sum, weight) => sum + weight ** 3, 0);
  const sign = Math.abs(moment) > 1e-9 ? moment : (component.find((weight) => Math.abs(weight) > 1e-9) ?? 1);
  return sign < 0 ? component.map((weight) => -weight || 0) : component;
}
