import { createRegion } from '#modules/organisation/index.server.ts';
import { makeRegion as makeIn, type SetUp } from '#wiring/set-up.server.ts';
import { Refused } from './command.ts';
import { inHouse } from './house.ts';
import { sentences } from './sentences.ts';

/** Makes the region with its first coordinator, who can sign in from then on. Throws `Refused`. */
export function makeRegion(plan: SetUp): Promise<void> {
  return inHouse(async (house) => {
    const made = await makeIn(house, plan, createRegion);
    if (!made.ok) throw new Refused(sentences(made));
  });
}
