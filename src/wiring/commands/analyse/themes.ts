import { parseArgs } from 'node:util';
import { suggestThemes } from '#engine/themes/themes.ts';
import { WrongUsage } from '../command.ts';
import type { Analysis } from './analysis.ts';
import { textsOf } from './texts.ts';

const OPTIONS = {
  texts: { type: 'string' },
  column: { type: 'string' },
  k: { type: 'string' },
  seed: { type: 'string', default: '1' },
} as const;

export const themes: Analysis = {
  summary: 'Suggests themes for short texts; a text that is unsure is left alone (theme null). Rows count from 0.',
  usage: '--texts FILE --column NAME [--k N] [--seed N]',
  async run(args) {
    const { values } = parseArgs({ args, options: OPTIONS });
    const count = values.k === undefined ? undefined : wholeNumber('--k', values.k, 1);
    const seed = wholeNumber('--seed', values.seed, 0);
    const found = suggestThemes(textsOf(values.texts, values.column), {
      seed,
      ...(count === undefined ? {} : { count }),
    });
    return {
      items: found.items.map(({ theme, certainty }, row) => ({ row, theme, certainty })),
      themes: found.themes,
    };
  },
};

function wholeNumber(option: string, word: string, least: number): number {
  if (/^\d{1,9}$/.test(word) && Number(word) >= least) return Number(word);
  throw new WrongUsage(`${option} should be a whole number of at least ${least}, and is «${word}».`);
}
