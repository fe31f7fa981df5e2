/** A share with an interval that is likely to hold the true one; all between 0 and 1. */
export interface Share {
  share: number;
  low: number;
  high: number;
}

/** Of the normal distribution: what 95 % lie within. */
const Z = 1.959963984540054;

/** The interval of Wilson (1927) for a share, 95 % unless another `z` is given. Null when nobody was asked. */
export function wilson(successes: number, trials: number, z = Z): Share | null {
  if (trials === 0) return null;
  const share = successes / trials;
  const middle = share + z ** 2 / (2 * trials);
  const half = z * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2));
  const by = 1 + z ** 2 / trials;
  return {
    share,
    low: successes === 0 ? 0 : (middle - half) / by,
    high: successes === trials ? 1 : (middle + half) / by,
  };
}
