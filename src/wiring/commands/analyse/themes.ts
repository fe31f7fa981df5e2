import { parseArgs } from 'node:util';
import { UNSURE_BELOW } from '#engine/themes/certainty.ts';
import { suggestThemes } from '#engine/themes/themes.ts';
import { WrongUsage } from '../command.ts';
import type { Analysis } from './analysis.ts';
import { textsOf } from './texts.ts';

const OPTIONS = {
  texts: { type: 'string' },
  column: { type: 'string' },
  k: { type: 'string' },
  seed: { type: 'string', default: '1' },
  'unsure-below': { type: 'string' },
} as const;

export const themes: Analysis = {
  summary: `Suggests themes for short texts. Certainty below ${UNSURE_BELOW}, or 0 with --k: left alone, theme null. Rows from 0.`,
  usage: '--texts FILE --column NAME [--k N] [--seed N] [--unsure-below P]',
  async run(args) {
    const { values } = parseArgs({ args, options: OPTIONS });
    const count = values.k === undefined ? undefined : wholeNumber('--k', values.k, 1);
    const seed = wholeNumber('--seed', values.seed, 0);
    // Who asks for a number of themes wants every text in one of them; who asks for themes wants those that are there.
    const unsureBelow = share(
      '--unsure-below',
      values['unsure-below'] ?? (count === undefined ? `${UNSURE_BELOW}` : '0'),
    );
    const texts = textsOf(values.texts, values.column);
    const found = suggestThemes(texts, { seed, unsureBelow, ...(count === undefined ? {} : { count }) });
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

function share(option: string, word: string): number {
  if (/^(0(\.\d+)?|1)$/.test(word)) return Number(word);
  throw new WrongUsage(`${option} should be a number from 0 to 1, and is «${word}».`);
}
