import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#messages';
import { readConfig } from '#platform/config/config.server.ts';
import { ensureIdentity, joinRegion } from '#platform/auth/identity.server.ts';
import { createRegion, openPlace } from '#modules/organisation/index.server.ts';
import { contextOf, openHouse, type House as Opened } from '#wiring/start.server.ts';
import { sure } from '../house/gathering.ts';
import { openLiar, openTestProvider, type TestProvider } from '../house/provider.ts';
import { freePort, type Storage } from '../house/server.ts';
import { axe, houseOf, ownServer, emptyStorage, type House } from './harness.ts';
import { press } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;
const LEADER = 'kari@havnes.example';
const org = (affiliation: string[]) => ({
  id: 'fc:org:havnes.no',
  norEduOrgNIN: 'NO987654321',
  membership: { affiliation, title: ['Rektor'] },
});
const unit = (number: string) => ({
  id: `fc:org:havnes.no:unit:NO${number}`,
  parent: 'fc:org:havnes.no',
  membership: { basic: 'member' },
});
const somebody = (name: string, email: string) => ({ name, email, email_verified: false });
const ACCOUNTS = {
  teacher: { claims: somebody('Una Li', 'una@havnes.example'), groups: [org(['employee']), unit('999888777')] },
  travelling: {
    claims: somebody('Per Fjell', 'per@havnes.example'),
    groups: [org(['employee']), unit('999888777'), unit('999888666')],
  },
  pupil: { claims: somebody('Elev Vik', 'elev@havnes.example'), groups: [org(['student'])] },
  office: { claims: somebody('Ida Nor', 'ida@havnes.example'), groups: [org(['employee'])] },
  private: { claims: somebody('Una privat', 'una@post.example') },
  impostor: { claims: somebody('Ikke Kari', LEADER), groups: [org(['employee']), unit('999888777')] },
};

let provider: TestProvider;
let storage: Storage;
let house: House;
let closeLiar: () => Promise<void>;

/** Two regions; the one has a school and a leader, the other a kindergarten. */
async function furnish(opened: Opened): Promise<void> {
  const userId = await ensureIdentity(opened.db, opened.newId(), 'Kari Nes', LEADER);
  for (const [slug, name, kind, registerNumber] of [
    ['nord', 'Havnes skole', 'school', '999888777'],
    ['sor', 'Fjell barnehage', 'kindergarten', '999888666'],
  ] as const) {
    const context = contextOf(opened, opened.newId(), { kind: 'system', name: 'test' });
    const coordinator = { name: 'Kari Nes', email: LEADER, userId };
    const municipalities = [{ name: 'Havnes', registerNumber: null, form: 'nb' as const }];
    const region = {
      slug,
      name: slug,
      vision: 'Alle med',
      form: 'nb',
      madeUp: true,
      municipalities,
      coordinator,
    } as const;
    const made = sure(await createRegion(context, region));
    await joinRegion(opened.db, userId, made.regionId, made.coordinatorId);
    const place = { kind, name, form: 'nb', owner: 'public', registerNumber } as const;
    sure(await openPlace(context, { ...place, underId: made.municipalityIds[0] ?? '' }));
  }
}

beforeAll(async () => {
  storage = await emptyStorage('pglite');
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  provider = await openTestProvider(
    ACCOUNTS,
    ['feide', 'entra'].map((id) => `${origin}/sign-in/from/${id}`),
  );
  const truth = (await (await fetch(`${provider.issuer}/.well-known/openid-configuration`)).json()) as object;
  const liar = await openLiar(() => truth);
  closeLiar = liar.close;
  const opened = await openHouse(readConfig({ ...storage.env, VARDE_DEMO: '0' }));
  await furnish(opened);
  await opened.db.close();
  const { issuer, groupsUrl, client } = provider;
  const providers = [
    { id: 'feide', name: 'Feide', kind: 'feide', issuer, groupsUrl, ...client },
    { id: 'entra', name: 'Entra', kind: 'entra', issuer, ...client },
    { id: 'gone', name: 'Borte', issuer: 'http://127.0.0.1:1', ...client },
    { id: 'liar', name: 'Løgner', issuer: liar.url, ...client },
  ];
  const settings = { VARDE_DEMO: '0', PORT: String(port), VARDE_ORIGIN: origin };
  house = houseOf(await ownServer(storage, { ...settings, VARDE_OIDC: JSON.stringify(providers) }));
});

afterAll(async () => {
  await provider.close();
  await closeLiar();
});

async function enter(page: Page, name: string, next = ''): Promise<void> {
  await page.goto(`/sign-in${next}`);
  await page.getByRole('link', { name: m.sign_in_with({ name }, NB) }).click();
}

async function isTold(page: Page, sentence: string): Promise<void> {
  await page
    .getByRole('group', { name: m.sign_in_trouble_title({}, NB) })
    .getByText(sentence)
    .waitFor();
}

test('an employee comes in as staff of the school in the register, and as nothing more', async () => {
  provider.as('teacher');
  const page = await house.phone();
  await enter(page, 'Feide', '?next=/r/nord/network');
  await page.waitForURL('**/r/nord/network');
  await page.goto('/r/nord');
  await page.getByText('Havnes skole').filter({ visible: true }).first().waitFor();
  await page.goto('/account');
  await page.getByText(m.account_no_email({}, NB)).waitFor();
  await page.getByRole('button', { name: m.account_disconnect({ name: 'Feide' }, NB) }).click();
  await page.getByText(m.account_last_way({}, NB)).waitFor();
  await axe(page);
  await page.goto('/r/nord');
  const school = await page.locator('a[href*="/place/"]').filter({ visible: true }).first().getAttribute('href');
  expect((await page.goto(`${school}/start`))?.status(), 'a title gives no role').toBe(403);
  expect((await page.goto('/r/sor/network'))?.status(), 'nor another region').toBe(403);
});

test('one login is a person in each region where the employer works', async () => {
  provider.as('travelling');
  const page = await house.desktop();
  await enter(page, 'Feide', '?next=/r/nord');
  await page.waitForURL('**/r/nord');
  for (const region of ['nord', 'sor']) {
    expect((await page.goto(`/r/${region}/network`))?.status()).toBe(200);
  }
  await page.goto('/account');
  expect(await page.getByRole('link', { name: /^(nord|sor)$/ }).count()).toBe(2);
});

test('a pupil is refused in a sentence, without JavaScript too, and leaves nothing behind', async () => {
  provider.as('pupil');
  const page = await house.phone({ javaScript: false });
  await enter(page, 'Feide');
  await isTold(page, m.sign_in_trouble_student({}, NB));
  await page.goto('/account');
  expect(new URL(page.url()).pathname).toBe('/sign-in');
});

test('an employee of a place that is not in the register is told that nobody has let them in', async () => {
  provider.as('office');
  const page = await house.phone();
  await enter(page, 'Feide', '?next=/r/nord/network');
  await page.getByRole('heading', { name: m.account_outside_title({}, NB) }).waitFor();
  await axe(page);
  expect((await page.goto('/r/nord/network'))?.status()).toBe(403);
});

test("an address that nobody has verified does not take over a coordinator's login", async () => {
  provider.as('impostor');
  const page = await house.phone();
  await enter(page, 'Feide');
  await isTold(page, m.sign_in_trouble_known({ name: 'Feide' }, NB));
  await axe(page);
  await page.goto('/account');
  expect(new URL(page.url()).pathname).toBe('/sign-in');
});

test('a provider that is down or lies is said to be, and somebody who cancels comes back', async () => {
  const page = await house.phone();
  await enter(page, 'Borte');
  await isTold(page, m.sign_in_trouble_down({ name: 'Borte' }, NB));
  await enter(page, 'Løgner');
  await isTold(page, m.sign_in_trouble_untrusted({ name: 'Løgner' }, NB));
  provider.as(null);
  await enter(page, 'Feide');
  await isTold(page, m.sign_in_trouble_cancelled({ name: 'Feide' }, NB));
  await page.goto('/sign-in/with/nobody');
  await isTold(page, m.sign_in_trouble_unknown({}, NB));
});

test('an answer that has been used is refused, in the same browser and in another', async () => {
  provider.as('teacher');
  const page = await house.phone();
  const answer = page.waitForRequest((request) => request.url().includes('/sign-in/from/feide'));
  await enter(page, 'Feide', '?next=/r/nord');
  await page.waitForURL('**/r/nord');
  const used = (await answer).url();
  const another = await house.phone();
  await another.goto(used);
  await isTold(another, m.sign_in_trouble_stale({}, NB));
  await page.context().clearCookies();
  await page.goto(used);
  await isTold(page, m.sign_in_trouble_stale({}, NB));
});

test('whoever is signed in connects another provider, and can sign in with either from then on', async () => {
  provider.as('teacher');
  const page = await house.desktop({ javaScript: false });
  await enter(page, 'Feide');
  await page.waitForURL('**/r/nord');
  await page.goto('/account');
  await press(page, m.account_connect({ name: 'Borte' }, NB));
  await page.getByText(m.sign_in_trouble_down({ name: 'Borte' }, NB)).waitFor();
  await page.context().clearCookies({ domain: '127.0.0.1', name: /^_/ }); // signed out at the provider
  provider.as('private');
  await press(page, m.account_connect({ name: 'Entra' }, NB));
  await page.getByRole('button', { name: m.account_disconnect({ name: 'Entra' }, NB) }).waitFor();
  const another = await house.phone();
  await enter(another, 'Entra', '?next=/r/nord/network');
  await another.waitForURL('**/r/nord/network');
  await press(page, m.account_disconnect({ name: 'Entra' }, NB));
  await page.getByText(m.account_done({}, NB)).waitFor();
  const stranger = await house.phone();
  await enter(stranger, 'Entra');
  await stranger.getByRole('heading', { name: m.account_outside_title({}, NB) }).waitFor();
});

test('whoever signs out is told that they may still be signed in at the provider, and is shown the way', async () => {
  provider.as('teacher');
  const page = await house.phone();
  await enter(page, 'Feide', '?next=/r/nord');
  await page.waitForURL('**/r/nord');
  await page.goto('/account');
  await page.getByRole('button', { name: m.account_sessions_end_all({}, NB) }).click();
  await page.getByText(m.sign_in_left({ name: 'Feide' }, NB)).waitFor();
  await axe(page);
  const way = await page.getByRole('link', { name: m.sign_in_leave({ name: 'Feide' }, NB) }).getAttribute('href');
  expect(new URL(way ?? '').origin).toBe(new URL(provider.issuer).origin);
  expect(new URL(way ?? '').searchParams.get('client_id')).toBe('varde');
  expect((await fetch(way ?? '')).status).toBe(200);
});
