import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { ofItsDay } from './day-id.ts';

const at = (moment: string) => v7({ msecs: Date.parse(moment) });
const told = (id: string) => new Date(parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toISOString();

test('such an id tells its day, and nothing of the hour', () => {
  const id = ofItsDay(at('2027-03-04T10:32:15.123Z'));
  expect(told(id)).toBe('2027-03-04T00:00:00.000Z');
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('two ids of one day are still two, and those of a later day come after', () => {
  const [one, two] = [at('2027-03-04T10:00:00Z'), at('2027-03-04T10:00:00Z')].map(ofItsDay);
  expect(one).not.toBe(two);
  expect(ofItsDay(at('2027-03-05T00:00:00Z')) > (one ?? '')).toBe(true);
});
