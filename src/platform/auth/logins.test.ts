import { beforeEach, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.server.ts';
import { sql } from '#platform/db/sql.ts';
import { freshDatabase, sharedDatabase } from '#test/house/database.ts';
import { openAuth, type Auth } from './auth.server.ts';
import { ensureIdentity } from './identity.server.ts';
import {
  connectionsOf,
  disconnect,
  endSession,
  endSessions,
  passkeysOf,
  removePasskey,
  renamePasskey,
  sessionsOf,
} from './logins.server.ts';

let db: Database;
let auth: Auth;
let kari: string;
let ola: string;

beforeEach(async () => {
  db = await freshDatabase();
  auth = openAuth({ db, secret: 'a secret of tests', secure: false }, null, []);
  kari = await ensureIdentity(db, 'kari', 'Kari', 'kari@nes.example');
  ola = await ensureIdentity(db, 'ola', 'Ola', 'ola@nes.example');
});

async function signIn(email: string): Promise<Headers> {
  const lines = (await auth.useLink(await auth.makeLink(email), new Headers({ 'user-agent': 'A browser' }))) ?? [];
  return new Headers({ cookie: lines.map((line) => line.split(';')[0]).join('; ') });
}

async function passkey(id: string, userId: string) {
  await db.rows(sql`
    insert into login.passkey (id, name, public_key, user_id, credential_id, counter, device_type, backed_up)
    values (${id}, 'Telefonen', 'k', ${userId}, ${id}, 0, 'singleDevice', false)`);
}

async function account(id: string, userId: string) {
  await db.rows(sql`
    insert into login.account (id, account_id, provider_id, user_id) values (${id}, ${id}, 'feide', ${userId})`);
}

it('lists the sessions of one, and ends one, the others or all', async () => {
  const [one, two, three] = [
    await signIn('kari@nes.example'),
    await signIn('kari@nes.example'),
    await signIn('kari@nes.example'),
  ];
  await signIn('ola@nes.example');
  const here = (await auth.signedIn(one))?.sessionId ?? '';
  expect(await sessionsOf(db, kari)).toHaveLength(3);
  expect((await sessionsOf(db, kari))[0]?.userAgent).toBe('A browser');
  expect(await endSession(db, kari, (await auth.signedIn(two))?.sessionId ?? '')).toBe(true);
  expect(await auth.signedIn(two)).toBeNull();
  await endSessions(db, kari, here);
  expect(await auth.signedIn(three)).toBeNull();
  expect((await auth.signedIn(one))?.id).toBe(kari);
  await endSessions(db, kari, null);
  expect(await auth.signedIn(one)).toBeNull();
  expect(await sessionsOf(db, ola)).toHaveLength(1);
});

it("never changes another's session, passkey or connection", async () => {
  const theirs = await signIn('ola@nes.example');
  await passkey('p', ola);
  await account('a', ola);
  expect(await endSession(db, kari, (await auth.signedIn(theirs))?.sessionId ?? '')).toBe(false);
  expect(await removePasskey(db, kari, 'p')).toBe(false);
  expect(await renamePasskey(db, kari, 'p', 'Min')).toBe(false);
  expect(await disconnect(db, kari, 'a')).toBe(false);
  expect((await auth.signedIn(theirs))?.id).toBe(ola);
  expect(await passkeysOf(db, ola)).toMatchObject([{ id: 'p', name: 'Telefonen' }]);
  expect(await connectionsOf(db, ola)).toHaveLength(1);
});

it('takes away all but the last way in', async () => {
  const una = 'una';
  await db.rows(sql`
    insert into login."user" (id, name, email, email_verified) values (${una}, 'Una', '61@feide.invalid', false)`);
  await account('a', una);
  expect(await disconnect(db, una, 'a')).toBe(false);
  await passkey('p', una);
  expect(await disconnect(db, una, 'a')).toBe(true);
  expect(await removePasskey(db, una, 'p')).toBe(false);
  await passkey('q', una);
  expect(await removePasskey(db, una, 'p')).toBe(true);
  await passkey('r', kari);
  expect(await removePasskey(db, kari, 'r')).toBe(true);
});

it('knows somebody at a provider as one login', async () => {
  await account('a', kari);
  const twice = db.rows(sql`
    insert into login.account (id, account_id, provider_id, user_id) values ('b', 'a', 'feide', ${ola})`);
  await expect(twice).rejects.toThrow();
});

it('keeps one way in when the last two are taken away at once', async () => {
  const [one, other] = await sharedDatabase();
  await one.rows(
    sql`insert into login."user" (id, name, email, email_verified) values ('ida', 'Ida', 'ida@feide.invalid', false)`,
  );
  for (let round = 0; round < 8; round++) {
    await one.rows(sql`delete from login.passkey where user_id = 'ida'`);
    for (const id of ['a', 'b'])
      await one.rows(sql`
        insert into login.passkey (id, name, public_key, user_id, credential_id, counter, device_type, backed_up)
        values (${id}, 'Telefonen', 'k', 'ida', ${id}, 0, 'singleDevice', false)`);
    const gone = await Promise.all([removePasskey(one, 'ida', 'a'), removePasskey(other, 'ida', 'b')]);
    expect(gone.toSorted()).toEqual([false, true]);
  }
});
