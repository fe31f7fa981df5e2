import { answers } from '../house/postgres.ts';
import { isGood, report } from '../runners/result.ts';
import { drills } from './drill.ts';
import { handDownRounds } from './hand-down.ts';
import { faultRounds } from './rounds.ts';

const ROUNDS = Number(process.argv[2] ?? 20);

const engines = (await answers()) ? (['pglite', 'postgres'] as const) : (['pglite'] as const);
const rounds = engines.flatMap((engine) => Array.from({ length: ROUNDS }, () => engine));
const results = [...(await faultRounds(rounds)), ...(await handDownRounds(engines)), ...(await drills(engines))];
process.stdout.write(`${report(results)}\n`);
process.exitCode = isGood(results) ? 0 : 1;
