import { expect, test } from 'vitest';
import { parseAddresses } from './addresses.ts';

test('several addresses are parted by spaces or commas; none means off', () => {
  expect(parseAddresses(undefined)).toEqual([]);
  expect(parseAddresses(' ')).toEqual([]);
  expect(parseAddresses('https://nsr.example/v4/enheter, https://nbr.example/v4/enheter')).toEqual([
    'https://nsr.example/v4/enheter',
    'https://nbr.example/v4/enheter',
  ]);
  expect(parseAddresses('http://127.0.0.1:8080/v4/enheter')).toEqual(['http://127.0.0.1:8080/v4/enheter']);
});

test.for([
  'http://nsr.example/',
  'ftp://nsr.example/',
  'file:///etc/passwd',
  'nsr',
  'https://a:b@nsr.example/',
  'http://127.0.0.1.example/',
])('%s stops the start with a sentence', (word) => {
  expect(() => parseAddresses(word)).toThrow(/VARDE_REGISTER_URL/);
});
