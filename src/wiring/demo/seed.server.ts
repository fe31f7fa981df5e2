import type { House } from '../start.server.ts';

/** Fills an empty database with the made-up region. */
export async function seedDemo(_house: House): Promise<void> {}
