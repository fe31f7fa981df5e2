import { expect, test } from 'vitest';
import { axe, openHouse } from './harness.ts';

test.for(['pglite', 'postgres'] as const)(
  'the house opens on %s, for a phone and a desktop',
  async (engine, { skip }) => {
    const house = await openHouse(engine, skip);
    expect((await fetch(`${house.url}/healthz`)).status).toBe(200);
    for (const page of [await house.phone(), await house.desktop({ locale: 'nn' })]) {
      const answer = await page.goto('/');
      expect(answer?.status()).toBe(200);
      await axe(page);
    }
  },
);
