import type { DemoProcess } from '../types.ts';
import { aure, fjordknausen } from './aure.ts';
import { averoy, steinbitvika } from './averoy.ts';
import { bergskaret, gjemnes } from './gjemnes.ts';
import { kristiansund, stormsvala } from './kristiansund.ts';
import { smola, ytterholmen } from './smola.ts';
import { sunndal, villreintrakket } from './sunndal.ts';
import { multemyra, surnadal } from './surnadal.ts';
import { skipsnaustet, tingvoll } from './tingvoll.ts';

/** The round before, in every municipality and a unit of each; parents before those they handed it down to. */
export const earlierProcesses: readonly DemoProcess[] = [
  averoy,
  kristiansund,
  surnadal,
  aure,
  gjemnes,
  smola,
  sunndal,
  tingvoll,
  steinbitvika,
  stormsvala,
  multemyra,
  fjordknausen,
  bergskaret,
  ytterholmen,
  villreintrakket,
  skipsnaustet,
];
