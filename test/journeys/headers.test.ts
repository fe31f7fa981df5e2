import { connect } from 'node:net';
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

test('files of the build, data, what is too large and what goes wrong guard themselves too', async () => {
  const server = await ownServer(await ownStorage('pglite'), { BODY_SIZE_LIMIT: '1K' });
  const front = await (await fetch(`${server.url}/sign-in`)).text();
  const script = /\/_app\/immutable\/[^"']+\.js/.exec(front)?.[0] ?? '';
  const large = {
    method: 'POST',
    body: 'x'.repeat(5000),
    headers: { origin: server.url, 'content-type': 'text/plain' },
  };
  const answers: [path: string, status: number, init?: RequestInit][] = [
    [script, 200],
    ['/sign-in/__data.json', 200],
    ['/favicon.svg', 200],
    ['/healthz', 200],
    [
      '/sign-in?/link',
      413,
      { ...large, headers: { ...large.headers, 'content-type': 'application/x-www-form-urlencoded' } },
    ],
  ];
  for (const [path, status, init] of answers) {
    const answer = await fetch(`${server.url}${path}`, init ?? {});
    expect(answer.status, path).toBe(status);
    expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(answer.headers.get('cross-origin-resource-policy'), path).toBe('same-origin');
  }
  const page = await fetch(`${server.url}/sign-in`);
  expect(page.headers.get('permissions-policy')).toContain('geolocation=()');
  expect(page.headers.get('content-security-policy')).toMatch(/style-src 'self'(;| 'nonce-)/);
});

test('whoever is slow is let go, and nobody else waits for them', async () => {
  const env = { VARDE_HEADERS_SECONDS: '1', VARDE_REQUEST_SECONDS: '2' };
  const server = await ownServer(await ownStorage('pglite'), env);
  const begin = 'POST /sign-in HTTP/1.1\r\nhost: varde\r\ncontent-length: 1000\r\n';
  const said = await Promise.all([
    drip(server.url, begin),
    drip(server.url, `${begin}\r\nwords=`),
    ...Array.from({ length: 5 }, () => fetch(`${server.url}/healthz`).then(({ status }) => String(status))),
  ]);
  expect(said.slice(2)).toEqual(['200', '200', '200', '200', '200']);
  for (const answer of said.slice(0, 2)) expect(answer).toContain('408 Request Timeout');
});

/** Says the beginning, and then nothing, until the other end closes. Gives what it said. */
function drip(url: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text));
    socket.on('data', (part) => (answer += part.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}

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
