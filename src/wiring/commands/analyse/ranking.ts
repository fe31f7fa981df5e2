import { parseArgs } from 'node:util';
import { bradleyTerry, type Choice } from '#engine/ranking/bradley-terry.ts';
import { WrongUsage } from '../command.ts';
import type { Analysis } from './analysis.ts';
import { columnIfAny, columnOf, idIn, numberIn, rowsOf } from './rows.ts';

const OPTIONS = { pairs: { type: 'string' }, reference: { type: 'string' } } as const;

export const ranking: Analysis = {
  summary: 'Strengths of items that were chosen two by two (Bradley and Terry).',
  usage: '--pairs FILE [--reference ID]',
  async run(args) {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (!values.pairs) throw new WrongUsage('Missing: --pairs.');
    const { choices, ids } = choicesIn(values.pairs);
    if (values.reference !== undefined && !ids.has(values.reference))
      throw new WrongUsage(`Nobody compared «${values.reference}».`);
    const { items, references, softened } = bradleyTerry(choices, values.reference);
    const asGiven = (id: string): string | number => ids.get(id) ?? id;
    return {
      items: items.map((item) => ({ ...item, id: asGiven(item.id), softened: softened[item.island] })),
      islands: references.map((reference, island) => ({ reference: asGiven(reference), softened: softened[island] })),
    };
  },
};

function choicesIn(file: string): { choices: Choice[]; ids: Map<string, string | number> } {
  const rows = rowsOf(file);
  const [winnerAt, loserAt, countAt] = [
    columnOf(rows, ['winner']),
    columnOf(rows, ['loser']),
    columnIfAny(rows, ['count']),
  ];
  const ids = new Map<string, string | number>();
  const choices = rows.rows.map((_, row): Choice => {
    const [winner, loser] = [idIn(rows, row, winnerAt), idIn(rows, row, loserAt)];
    const count = countAt === undefined ? 1 : numberIn(rows, row, countAt);
    if (count < 0) throw rows.wrong(row, `«count» should be 0 or more, and is «${count}»`);
    if (String(winner) === String(loser)) throw rows.wrong(row, `«${winner}» is compared with itself`);
    for (const id of [winner, loser]) if (!ids.has(String(id))) ids.set(String(id), id);
    return { winner: String(winner), loser: String(loser), count };
  });
  return { choices, ids };
}
