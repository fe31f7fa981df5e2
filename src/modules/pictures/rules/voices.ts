/** The dots that stand for a group's voices: so many to a row, and at most so many rows for the largest group. */
export const VOICES = { inARow: 9, mostRows: 10 } as const;
