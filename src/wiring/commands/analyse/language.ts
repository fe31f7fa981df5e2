import { parseArgs } from 'node:util';
import { languageOf } from '#engine/language/language.ts';
import type { Analysis } from './analysis.ts';
import { textsOf } from './texts.ts';

const OPTIONS = { texts: { type: 'string' }, column: { type: 'string' } } as const;

export const language: Analysis = {
  summary: 'The language of short texts: nb, nn, da, sv, en, se, other or unsure. Rows count from 0.',
  usage: '--texts FILE --column NAME',
  async run(args) {
    const { values } = parseArgs({ args, options: OPTIONS });
    return { items: textsOf(values.texts, values.column).map((text, row) => ({ row, ...languageOf(text) })) };
  },
};
