import { v7 } from 'uuid';

/** Time that stands still until it is moved, and ids that come out the same in every run. */
export interface Clock {
  now: () => Date;
  newId: () => string;
  /** Moves time on. */
  pass(milliseconds: number): void;
}

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** Starts at a moment of its own; `series` keeps the ids of two clocks apart. */
export function clockAt(start = '2026-11-02T09:00:00Z', series = 1): Clock {
  let at = Date.parse(start);
  let made = 0;
  return {
    now: () => new Date(at),
    newId: () => v7({ msecs: at, seq: ++made, random: bytesOf(series, made) }),
    pass: (milliseconds) => {
      at += milliseconds;
    },
  };
}

function bytesOf(series: number, made: number): Uint8Array {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(8, series);
  new DataView(bytes.buffer).setUint32(12, made);
  return bytes;
}
