import { expect, it } from 'vitest';
import { keptAddress, readClaims, shownAddress } from './claims.ts';
import { deviceOf } from './device.ts';

it('believes an address only when it is called verified, by a provider that is trusted with it', () => {
  const claims = { sub: 's', name: 'Kari', email: 'Kari@Nes.no' };
  const proved = (verified: unknown, trusted: boolean) =>
    readClaims({ ...claims, email_verified: verified }, trusted)?.emailProved;
  expect(proved(true, true)).toBe(true);
  expect([proved(true, false), proved(false, true), proved('true', true), proved(undefined, true)]).toEqual(
    Array(4).fill(false),
  );
  expect(readClaims({ ...claims, email: 'no address', email_verified: true }, true)).toMatchObject({
    email: null,
    emailProved: false,
  });
});

it('keeps a login under an address of its own, until the real one is proved', () => {
  const claimed = { subject: 'A|ø', name: '', email: 'kari@nes.no', emailProved: false };
  const kept = keptAddress('feide', claimed);
  expect(kept).toBe('417cc3b8@feide.invalid');
  expect(keptAddress('feide', { ...claimed, subject: 'a|ø' })).not.toBe(kept);
  expect(shownAddress(kept)).toBeNull();
  expect(keptAddress('feide', { ...claimed, emailProved: true })).toBe('kari@nes.no');
  expect(shownAddress('kari@nes.no')).toBe('kari@nes.no');
});

it('wants a subject, and puts a name together when there is none', () => {
  expect([{}, { sub: '' }, { sub: 7 }, { sub: 'x'.repeat(256) }].map((one) => readClaims(one, true))).toEqual(
    Array(4).fill(null),
  );
  expect(readClaims({ sub: 's', given_name: 'Kari', family_name: 'Nes' }, false)?.name).toBe('Kari Nes');
});

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge',
    'Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1',
    'Safari',
    'iPhone',
  ],
  ['Mozilla/5.0 (X11; CrOS x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36', 'Chrome', 'Chromebook'],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 SamsungBrowser/27.0 Chrome/125.0 Safari/537.36',
    'Samsung Internet',
    'Android',
  ],
  ['curl/8', null, null],
])('knows the device of %s', (userAgent, browser, system) => {
  expect(deviceOf(userAgent)).toEqual({ browser, system });
});
