import { parseArgs } from 'node:util';
import { cronbachsAlpha } from '#engine/statistics/alpha.ts';
import { meanOf } from '#engine/statistics/means.ts';
import { WrongUsage } from '../command.ts';
import type { Analysis } from './analysis.ts';
import { isEmpty, numberIn, rowsOf } from './rows.ts';

const OPTIONS = { table: { type: 'string' } } as const;

export const statistics: Analysis = {
  summary: "Cronbach's alpha of a scale, also without each item, and the mean of each; a row for each answer sheet.",
  usage: '--table FILE',
  async run(args) {
    const { table } = parseArgs({ args, options: OPTIONS }).values;
    if (!table) throw new WrongUsage('Missing: --table.');
    const rows = rowsOf(table);
    const answers = rows.rows.map((values, row) =>
      rows.names.map((_, item) => (isEmpty(values[item]) ? null : numberIn(rows, row, item))),
    );
    const { count, alpha, without } = cronbachsAlpha(answers);
    return {
      alpha,
      count,
      items: rows.names.map((id, item) => ({
        id,
        alphaWithout: without[item],
        ...meanOf(answers.flatMap((own) => own[item] ?? [])),
      })),
    };
  },
};
