import type { Analysis } from './analysis.ts';
import { language } from './language.ts';
import { opinion } from './opinion.ts';
import { ranking } from './ranking.ts';
import { selection } from './selection.ts';
import { statistics } from './statistics.ts';
import { themes } from './themes.ts';

/** What `varde analyse` can do: one file for each. */
export const ANALYSES: Record<string, Analysis> = {
  opinion,
  ranking,
  selection,
  statistics,
  themes,
  language,
};
