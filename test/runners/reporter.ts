import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import type { Result } from './result.ts';

/** Writes what each vitest project found to the file named by VARDE_RESULTS. */
export default class CountingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const file = process.env['VARDE_RESULTS'];
    if (!file) return;
    const results = new Map<string, Result>();
    for (const module of modules) {
      const runner = module.project.name;
      const result = results.get(runner) ?? { runner, passed: 0, failed: 0, skipped: [], seconds: 0 };
      count(module, result);
      results.set(runner, result);
    }
    if (errors.length > 0) {
      results.set('unhandled', {
        runner: 'errors outside tests',
        passed: 0,
        failed: errors.length,
        skipped: [],
        seconds: 0,
      });
    }
    writeFileSync(file, JSON.stringify([...results.values()]));
  }
}

/** A file that breaks outside its tests, or ends with some unfinished, counts as one failure more. */
function count(module: TestModule, result: Result): void {
  const tests = [...module.children.allTests()];
  for (const test of tests) countTest(test, result);
  result.seconds += module.diagnostic().duration / 1000;
  if (module.errors().length > 0 || (tests.length === 0 && module.state() !== 'skipped')) result.failed += 1;
  else if (module.state() === 'failed' && tests.every((test) => test.result().state !== 'failed')) result.failed += 1;
}

function countTest(test: TestCase, result: Result): void {
  const outcome = test.result();
  if (outcome.state === 'passed') result.passed += 1;
  else if (outcome.state === 'skipped') {
    const name = `${test.module.relativeModuleId}: ${test.fullName}`;
    result.skipped.push({ name, reason: outcome.note ?? 'marked to be skipped, without a reason' });
  } else result.failed += 1;
}
