import { parseArgs } from 'node:util';
import { answers } from '../house/postgres.ts';
import { isGood, report } from '../runners/result.ts';
import { accessCheck } from './check.ts';

const { matrix } = parseArgs({ options: { matrix: { type: 'boolean', default: false } } }).values;
const results = [await accessCheck((await answers()) ? 'postgres' : 'pglite', matrix)];
process.stdout.write(`${report(results)}\n`);
process.exitCode = isGood(results) ? 0 : 1;
