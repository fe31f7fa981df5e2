import { expect, test } from 'vitest';
import type { Context } from '#platform/db/context.server.ts';
import { regionsInDirectory } from '#platform/db/directory.server.ts';
import { access } from '#wiring/access.server.ts';
import { clockAt } from '#test/house/clock.ts';
import { freshDatabase } from '#test/house/database.ts';
import { createFirstRegion, type RegionForm } from '../index.server.ts';

const form = (slug: string, more: Partial<RegionForm> = {}): RegionForm => ({
  slug,
  name: 'Nordvest',
  vision: '',
  form: 'nb',
  madeUp: false,
  municipalities: [{ name: 'Sørvær', registerNumber: '9991', form: 'nb' }],
  coordinator: { name: 'Aud Lie', email: 'aud@example.org', userId: 'u' },
  ...more,
});

async function making() {
  const db = await freshDatabase();
  const clock = clockAt();
  const make = (one: RegionForm) => {
    const context: Context = {
      db,
      access,
      secret: 's',
      regionId: clock.newId(),
      actor: { kind: 'system', name: 'test' },
      ...clock,
    };
    return createFirstRegion(context, one);
  };
  return { db, make };
}

test('of several who make the first region at once, one does', async () => {
  const { db, make } = await making();
  const outcomes = await Promise.all(['en', 'to', 'tre'].map((slug) => make(form(`${slug}-region`))));
  expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
  expect(outcomes.filter((one) => !one.ok).map((one) => !one.ok && one.refused)).toEqual([
    'organisation_region_there',
    'organisation_region_there',
  ]);
  expect(await regionsInDirectory(db)).toHaveLength(1);
});

test('what is wrong is said all at once, and nothing is made', async () => {
  const { db, make } = await making();
  const municipalities = ['9991', '9991', '12'].map((registerNumber) => ({
    name: 'Vær',
    registerNumber,
    form: 'nb' as const,
  }));
  const outcome = await make(
    form('X', { name: ' ', municipalities, coordinator: { name: '', email: 'aud', userId: '' } }),
  );
  const refused = outcome.ok ? [] : [outcome, ...(outcome.also ?? [])].map((one) => one.refused);
  expect(refused).toEqual([
    'organisation_slug',
    'organisation_region_name',
    'organisation_municipality_number',
    'organisation_municipality_twice',
    'organisation_person_name',
    'organisation_email',
  ]);
  expect(await regionsInDirectory(db)).toEqual([]);
});
