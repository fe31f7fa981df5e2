import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSlip, slipFrom } from './slip.ts';

const bytes = fc.uint8Array({ minLength: 8, maxLength: 32 });

test('every code is twelve letters that can be read aloud, in three groups', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      expect(slipFrom(random)).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$/);
    }),
  );
});

test('sixty bits tell codes apart, and no more than sixty count', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), fc.nat(59), (random, bit) => {
      const other = random.slice();
      other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (128 >> (bit & 7));
      expect(slipFrom(other)).not.toBe(slipFrom(random));
      const tail = random.slice();
      tail[7] = (tail[7] ?? 0) ^ 1;
      expect(slipFrom(tail)).toBe(slipFrom(random));
    }),
  );
});

test('a code is known again however it is written off the slip', () => {
  const ways = [
    (code: string) => code,
    (code: string) => code.toUpperCase(),
    (code: string) => code.replaceAll('-', ''),
    (code: string) => ` ${code.replaceAll('-', ' – ')} `,
    (code: string) => code.replaceAll('0', 'O').replaceAll('1', 'l'),
    (code: string) => code.replaceAll('1', 'I').replaceAll('-', '·'),
  ];
  fc.assert(
    fc.property(bytes, fc.constantFrom(...ways), (random, write) => {
      const code = slipFrom(random);
      expect(parseSlip(write(code))).toBe(code);
    }),
  );
});

test('what is no code is none', () => {
  for (const text of ['', '472916', 'abcd-efgh-jkm', 'abcd-efgh-jkmnp', 'abcd-efgh-jkm!', 'æøå0-0000-0000']) {
    expect(parseSlip(text)).toBeNull();
  }
  fc.assert(
    fc.property(fc.string({ maxLength: 11, unit: fc.constantFrom(...'0aZ-· ål') }), (text) => {
      expect(parseSlip(text)).toBeNull();
    }),
  );
});
