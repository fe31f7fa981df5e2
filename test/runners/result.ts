/** What one runner found. */
export interface Result {
  runner: string;
  passed: number;
  failed: number;
  skipped: Skip[];
  seconds: number;
}

/** A test that did not run, and why. */
export interface Skip {
  name: string;
  reason: string;
}

export function skippedWhole(runner: string, reason: string): Result {
  return { runner, passed: 0, failed: 0, skipped: [{ name: runner, reason }], seconds: 0 };
}

/** The table, the skips, and as the last line the sum. */
export function report(results: readonly Result[]): string {
  const rows = results.map((one) => [
    one.runner,
    one.passed,
    one.failed,
    one.skipped.length,
    `${one.seconds.toFixed(1)} s`,
  ]);
  const table = [['runner', 'passed', 'failed', 'skipped', 'time'], ...rows].map(([name, ...numbers]) =>
    [String(name).padEnd(34), ...numbers.map((number) => String(number).padStart(9))].join(''),
  );
  const skips = results.flatMap((one) => one.skipped.map((skip) => `skipped: ${skip.name}: ${skip.reason}`));
  return ['', ...table, '', ...(skips.length > 0 ? [...skips, ''] : []), closingLine(results)].join('\n');
}

export function closingLine(results: readonly Result[]): string {
  const sum = (count: (one: Result) => number) => results.reduce((total, one) => total + count(one), 0);
  return `${sum((one) => one.passed)} passed, ${sum((one) => one.failed)} failed, ${sum((one) => one.skipped.length)} skipped`;
}

/** Nothing failed, and something ran. */
export function isGood(results: readonly Result[]): boolean {
  return results.every((one) => one.failed === 0) && results.some((one) => one.passed > 0);
}
