import { opinionTold } from './opinion/told.ts';
import { themesTold } from './themes/told.ts';

/**
 * What can be worked out beside the requests, by name. Each takes plain data and gives plain data, so that it can be sent to
 * another thread and kept as JSON. A new one is added here, and what feeds it in the wiring.
 */
export const NAMED = {
  opinion: opinionTold,
  themes: themesTold,
} as const;

export type Named = keyof typeof NAMED;
export type InputOf<N extends Named> = Parameters<(typeof NAMED)[N]>[0];
export type ResultOf<N extends Named> = ReturnType<(typeof NAMED)[N]>;
