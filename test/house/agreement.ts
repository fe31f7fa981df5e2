/** Normalised mutual information of two labellings, over the mean of their entropies: 0 unrelated, 1 the same parts. */
export function agreementOf(one: readonly string[], other: readonly string[]): number {
  const both = one.map((label, at) => JSON.stringify([label, other[at]]));
  const [a, b, joint] = [entropyOf(one), entropyOf(other), entropyOf(both)];
  return a + b === 0 ? 1 : (2 * (a + b - joint)) / (a + b);
}

function entropyOf(labels: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts.values()].reduce(
    (sum, count) => sum - (count / labels.length) * Math.log(count / labels.length),
    0,
  );
}
