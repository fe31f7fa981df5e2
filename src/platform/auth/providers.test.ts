import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Provider } from '#platform/config/providers.ts';
import type { Database } from '#platform/db/database.server.ts';
import { sql } from '#platform/db/sql.ts';
import { freshDatabase } from '#test/house/database.ts';
import { openLiar, openSilence, openTestProvider, type TestProvider } from '#test/house/provider.ts';
import { openAuth, type Auth } from './auth.server.ts';
import { ensureIdentity, joinRegion } from './identity.server.ts';

const ORIGIN = 'http://127.0.0.1:9';
const REGION = '00000000-0000-4000-8000-000000000001';
const PERSON = '00000000-0000-4000-8000-000000000002';
const OWNER = { id: 'fc:org:havnes.no', norEduOrgNIN: 'NO987654321' };
const person = (name: string, email_verified: boolean) => ({
  claims: { name, email: `${name.toLowerCase()}@havnes.example`, email_verified },
});
const ACCOUNTS = {
  ada: person('Ada', true),
  bo: person('Bo', false),
  eve: { claims: { name: 'Eve', email: 'ada@havnes.example', email_verified: false } },
  cy: { claims: { name: 'Cy' } },
  dag: person('Dag', false),
  pupil: { ...person('Pupil', false), groups: [{ ...OWNER, membership: { affiliation: ['student', 'member'] } }] },
  teacher: {
    ...person('Teacher', false),
    groups: [
      { ...OWNER, membership: { affiliation: ['employee', 'member'], title: ['Rektor'] } },
      { id: 'fc:org:havnes.no:unit:NO999888777', parent: OWNER.id, membership: { basic: 'member' } },
    ],
  },
};

let db: Database;
let provider: TestProvider;
let auth: Auth;
/** Another server on the same database. */
let next: Auth;
const liars: { url: string; close(): Promise<void> }[] = [];

function asked(id: string, more: Partial<Provider> = {}): Provider {
  const { issuer, groupsUrl, client } = provider;
  const scopes = ['openid', 'profile', 'email', 'groups-org'];
  return { id, name: id, kind: 'generic', issuer, groupsUrl, scopes, trustEmail: false, ...client, ...more };
}

beforeAll(async () => {
  db = await freshDatabase();
  const ids = ['trusted', 'doubted', 'feide', 'foreign', 'forged', 'groupless'];
  provider = await openTestProvider(
    ACCOUNTS,
    ids.map((id) => `${ORIGIN}/sign-in/from/${id}`),
  );
  const truth = (await (await fetch(`${provider.issuer}/.well-known/openid-configuration`)).json()) as object;
  const liar = await openLiar(() => truth);
  const forger = await openLiar((own) => ({ ...truth, issuer: own }));
  const silent = await openSilence();
  liars.push(liar, forger, silent);
  const providers = [
    asked('trusted', { trustEmail: true }),
    asked('doubted'),
    asked('feide', { kind: 'feide' }),
    asked('groupless', { kind: 'feide', groupsUrl: 'http://127.0.0.1:1/groups' }),
    asked('gone', { issuer: 'http://127.0.0.1:1' }),
    asked('foreign', { issuer: liar.url }),
    asked('forged', { issuer: forger.url }),
    asked('silent', { issuer: silent.url }),
  ];
  const open = () => openAuth({ db, secret: 'a secret of tests', secure: false }, ORIGIN, providers);
  [auth, next] = [open(), open()];
});

afterAll(async () => {
  await Promise.all([provider.close(), ...liars.map((liar) => liar.close())]);
});

function cookieOf(lines: readonly string[]): Headers {
  return new Headers({ cookie: lines.map((line) => line.split(';')[0]).join('; ') });
}

/** To the provider and back; what came with, and the cookies of the browser. */
async function there(id: string, who: string | null) {
  const begun = await auth.providers.begin(id, '/r/fjord');
  if (!begun.ok) throw new Error(begun.trouble);
  provider.as(who);
  const back = await provider.walk(begun.value.url);
  return { query: back.searchParams, headers: cookieOf(begun.value.cookies), url: new URL(begun.value.url) };
}

async function arrive(id: string, who: string | null) {
  const { query, headers } = await there(id, who);
  return auth.providers.finish(id, query, headers);
}

async function signIn(id: string, who: string) {
  const arrived = await arrive(id, who);
  if (!arrived.ok) throw new Error(arrived.trouble);
  const headers = cookieOf(arrived.value.cookies);
  return { ...arrived.value, headers, user: await auth.signedIn(headers) };
}

const known = (email: string) => ensureIdentity(db, crypto.randomUUID(), 'Somebody', email);

describe('signing in at a provider', () => {
  it('goes with code, PKCE, state and nonce, and keeps no token', async () => {
    const { url } = await there('trusted', 'ada');
    expect(url.searchParams.get('response_type')).toBe('code');
    expect(url.searchParams.get('code_challenge_method')).toBe('S256');
    expect(url.searchParams.get('state')).toBeTruthy();
    expect(url.searchParams.get('nonce')).toBeTruthy();
    await signIn('trusted', 'cy');
    const kept = await db.rows(sql`select access_token, refresh_token, id_token from login.account`);
    expect(kept).toEqual([{ access_token: null, refresh_token: null, id_token: null }]);
  });

  it('says where one signs out there too; not of one that is down or unknown', async () => {
    expect(await auth.providers.leave('trusted')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/.*\?client_id=varde$/);
    expect([await auth.providers.leave('down'), await auth.providers.leave('nobody')]).toEqual([null, null]);
  });

  it('is the same login the second time, and goes on to where one was going', async () => {
    const first = await signIn('doubted', 'cy');
    expect(first.next).toBe('/r/fjord');
    expect((await signIn('doubted', 'cy')).user?.id).toBe(first.user?.id);
  });

  it('may end at another server than it began at', async () => {
    const { query, headers } = await there('doubted', 'cy');
    expect((await next.providers.finish('doubted', query, headers)).ok).toBe(true);
  });

  it('links by an address only when it is verified and the provider is trusted with that', async () => {
    const id = await known('ada@havnes.example');
    expect(await arrive('doubted', 'ada')).toEqual({ ok: false, trouble: 'known' });
    expect(await arrive('trusted', 'eve')).toEqual({ ok: false, trouble: 'known' });
    expect((await signIn('trusted', 'ada')).user?.id).toBe(id);
  });

  it('leaves an address that nobody proved to whoever it belongs to', async () => {
    const squatter = await signIn('trusted', 'bo');
    expect(squatter.user?.email).toMatch(/\.invalid$/);
    expect(squatter.email).toBe('bo@havnes.example');
    expect(await known('bo@havnes.example')).not.toBe(squatter.user?.id);
  });

  it('refuses pupils, and says where employees work, whatever their title', async () => {
    expect(await arrive('feide', 'pupil')).toEqual({ ok: false, trouble: 'student' });
    expect(await db.rows(sql`select 1 from login."user" where name = 'Pupil'`)).toEqual([]);
    expect((await signIn('feide', 'teacher')).worksAt).toEqual(['987654321', '999888777']);
    expect((await signIn('doubted', 'teacher')).worksAt).toEqual([]);
  });
});

describe('connecting a provider to the login one has', () => {
  async function signedInByLink(email: string) {
    const id = await known(email);
    const cookies = (await auth.useLink(await auth.makeLink(email), new Headers())) ?? [];
    return { id, cookies };
  }

  async function connect(cookies: string[], who: string) {
    const begun = await auth.providers.connect('doubted', '/account', cookieOf(cookies));
    if (!begun.ok) return begun;
    provider.as(who);
    const back = await provider.walk(begun.value.url);
    return auth.providers.finish('doubted', back.searchParams, cookieOf([...cookies, ...begun.value.cookies]));
  }

  it('works whatever address the provider states, and takes over a login that led nowhere', async () => {
    const stray = (await signIn('doubted', 'dag')).user?.id;
    const { id, cookies } = await signedInByLink('dag@havnes.example');
    expect(stray).not.toBe(id);
    expect((await connect(cookies, 'dag')).ok).toBe(true);
    expect((await signIn('doubted', 'dag')).user?.id).toBe(id);
    expect(await db.rows(sql`select 1 from login."user" where id = ${stray}`)).toEqual([]);
  });

  it('never takes it from a login that is let in somewhere', async () => {
    const { user } = await signIn('doubted', 'cy');
    await joinRegion(db, user?.id ?? '', REGION, PERSON);
    const { cookies } = await signedInByLink('turid@havnes.example');
    expect(await connect(cookies, 'cy')).toEqual({ ok: false, trouble: 'taken' });
  });

  it('needs a session, to begin and to end', async () => {
    expect(await auth.providers.connect('doubted', '/account', new Headers())).toEqual({ ok: false, trouble: 'stale' });
    const { cookies } = await signedInByLink('une@havnes.example');
    const begun = await auth.providers.connect('doubted', '/account', cookieOf(cookies));
    if (!begun.ok) throw new Error(begun.trouble);
    provider.as('teacher');
    const back = await provider.walk(begun.value.url);
    await auth.signOut(cookieOf(cookies));
    const after = cookieOf([...cookies, ...begun.value.cookies]);
    expect(await auth.providers.finish('doubted', back.searchParams, after)).toEqual({ ok: false, trouble: 'stale' });
  });
});

describe('a provider that is not what it should be', () => {
  it.each(['gone', 'foreign', 'nobody'])('%s is refused before anybody is sent there', async (id) => {
    const trouble = { gone: 'down', foreign: 'untrusted', nobody: 'unknown' }[id];
    expect(await auth.providers.begin(id, '/')).toEqual({ ok: false, trouble });
  });

  it('is refused when its token has another issuer, with and without saying so', async () => {
    const { query, headers } = await there('forged', 'cy');
    const silent = new URLSearchParams(query);
    silent.delete('iss');
    expect(await auth.providers.finish('forged', silent, headers)).toEqual({ ok: false, trouble: 'untrusted' });
    expect(await arrive('forged', 'cy')).toEqual({ ok: false, trouble: 'untrusted' });
  });

  it('is refused when it does not tell groups', async () => {
    expect(await arrive('groupless', 'teacher')).toEqual({ ok: false, trouble: 'down' });
  });

  it('says when somebody cancelled', async () => {
    expect(await arrive('doubted', null)).toEqual({ ok: false, trouble: 'cancelled' });
  });
});

describe('a provider that takes the call and says nothing', () => {
  it('is said to be down, and keeps nobody else out meanwhile', async () => {
    const waiting = auth.providers.begin('silent', '/');
    expect((await signIn('doubted', 'cy')).user).not.toBeNull();
    expect(await waiting).toEqual({ ok: false, trouble: 'down' });
  });
});

describe('an answer sent again', () => {
  it('is refused: the state is used, the code too, and both belong to one browser', async () => {
    const { query, headers } = await there('doubted', 'cy');
    expect(await auth.providers.finish('doubted', query, new Headers())).toEqual({ ok: false, trouble: 'stale' });
    expect((await auth.providers.finish('doubted', query, headers)).ok).toBe(true);
    expect(await auth.providers.finish('doubted', query, headers)).toEqual({ ok: false, trouble: 'stale' });
    const again = await there('doubted', 'cy');
    again.query.set('code', query.get('code') ?? '');
    expect(await auth.providers.finish('doubted', again.query, again.headers)).toEqual({ ok: false, trouble: 'code' });
  });

  it('makes one login of two that come at once', async () => {
    const [one, other] = [await there('doubted', 'eve2'), await there('doubted', 'eve2')];
    await Promise.all([one, other].map(({ query, headers }) => auth.providers.finish('doubted', query, headers)));
    const rows = await db.rows(sql`select 1 from login.account where account_id = 'eve2'`);
    expect(rows.length).toBe(1);
  });
});
