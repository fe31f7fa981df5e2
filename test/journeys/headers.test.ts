import { expect, test } from 'vitest';
import { ownServer, ownStorage } from './harness.ts';
import { countDreams, gatheringOf } from './steps/raw.ts';

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

test('every kind of answer guards itself, and TLS is held on to where it is', async () => {
  const server = await ownServer(await ownStorage('pglite'), { VARDE_TRUST_PROXY: '1' });
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}${path}`, { headers: { accept: 'text/html', ...headers }, redirect: 'manual' });
  const pages = ['/sign-in', '/j', '/j/000000', '/r/nordmore', '/nowhere', '/r/nordmore/place/x'];
  for (const path of pages) {
    const answer = await ask(path);
    for (const [name, value] of Object.entries(ALWAYS)) expect(answer.headers.get(name), `${path} ${name}`).toBe(value);
    const html = await answer.text();
    if (html === '') continue; // sent on to sign in
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).toMatch(/default-src '(self|none)'/);
    expect(policy, path).not.toMatch(/script-src[^;]*unsafe/);
    expect(answer.headers.get('strict-transport-security'), path).toBeNull();
  }
  const secure = await ask('/sign-in', { 'x-forwarded-proto': 'https' });
  expect(secure.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
});

test('cookies go to us alone, and over TLS to nobody who listens', async () => {
  const server = await ownServer(await ownStorage('pglite'), { VARDE_TRUST_PROXY: '1' });
  const cookies = async (proto: string) => {
    const forwarded = { 'x-forwarded-proto': proto, 'x-forwarded-for': '192.0.2.7' };
    const origin = server.url.replace('http', proto);
    const signIn = await fetch(`${server.url}/sign-in?/demo`, {
      method: 'POST',
      body: new URLSearchParams({ email: 'mari.saeter@demo.varde.example', next: '/' }),
      headers: { ...forwarded, origin },
      redirect: 'manual',
    });
    const language = await fetch(`${server.url}/language?to=nn&next=/`, { headers: forwarded, redirect: 'manual' });
    return [...signIn.headers.getSetCookie(), ...language.headers.getSetCookie()];
  };
  for (const proto of ['http', 'https']) {
    const set = await cookies(proto);
    expect(set.length, proto).toBeGreaterThanOrEqual(2);
    for (const cookie of set) {
      expect(cookie).toMatch(/SameSite=(Lax|Strict)/i);
      expect(cookie).toMatch(/HttpOnly/i);
      expect(/;\s*Secure/i.test(cookie), `${proto} ${cookie}`).toBe(proto === 'https');
    }
  }
});

test('a form from another site does nothing', async () => {
  const server = await ownServer(await ownStorage('pglite'));
  const gathering = await gatheringOf(server.url, 'sunniva');
  const before = await countDreams(gathering);
  const types = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'];
  for (const origin of ['https://evil.example', 'null']) {
    for (const type of types) {
      const body = 'words=Fra+et+annet+sted&stakeholder=child';
      const headers = { origin, 'content-type': type };
      const answer = await fetch(`${server.url}/j/${gathering.code}`, { method: 'POST', body, headers });
      expect(answer.status, `${origin} ${type}`).toBe(403);
    }
  }
  expect(await countDreams(gathering)).toBe(before);
});
