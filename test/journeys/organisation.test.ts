import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { m } from '#messages';
import { aWorkbook } from '../house/workbook.ts';
import type { Storage } from '../house/server.ts';
import { houseOf, needPostgres, openHouse, ownServer, ownStorage, type House } from './harness.ts';
import { press, signIn } from './steps/visitor.ts';

const NB = { locale: 'nb' } as const;
const ABOUT = /\/about$/;

/** Opens one of the forms of the page about a place. */
async function unfold(page: Page, title: string): Promise<void> {
  await page.locator('summary').filter({ hasText: title }).first().click();
}

async function aboutPlace(page: Page, name: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/r/nordmore/organisation`);
  await page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
  await page.getByRole('link', { name: m.about_crumb({}, NB), exact: true }).click();
  await page.getByRole('heading', { level: 1, name: m.about_title({ place: name }, NB) }).waitFor();
}

test('two units become one, and the old thread is walked from the new', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const visitor = { page: await house.phone(), in: NB };
  const { page } = visitor;
  await signIn(visitor, 'Tor Henrik Sveen');
  await aboutPlace(page, 'Fjordgløtt barnehage');
  await unfold(page, m.about_merge({}, NB));
  const form = page.locator('form[action="?/merge"]');
  await form.getByLabel('Tareholmen barnehage').check();
  await form.getByLabel(m.about_name({}, NB), { exact: true }).fill('');
  await form.getByRole('button', { name: m.about_merge_action({}, NB) }).click();
  await page.getByRole('link', { name: m.organisation_unit_name({}, NB) }).waitFor();
  expect(await page.getByLabel('Tareholmen barnehage').isChecked()).toBe(true);
  await form.getByLabel(m.about_name({}, NB), { exact: true }).fill('Fjordholmen barnehage');
  await form.getByRole('button', { name: m.about_merge_action({}, NB) }).click();
  await page.waitForURL(ABOUT);
  await page.getByRole('heading', { level: 1, name: m.about_title({ place: 'Fjordholmen barnehage' }, NB) }).waitFor();
  await unfold(page, m.about_appoint({}, NB));
  await page.getByLabel(m.about_person({}, NB), { exact: true }).selectOption({ label: 'Sunniva Holm' });
  await page.getByLabel(m.about_role({}, NB), { exact: true }).selectOption({ label: m.role_unit_leader({}, NB) });
  await press(page, m.about_appoint_action({}, NB));
  await page
    .getByRole('region', { name: m.about_people({}, NB) })
    .getByText('Sunniva Holm')
    .first()
    .waitFor();
  await walksOldThread(house, page.url().replace(ABOUT, ''));
});

/** From the new unit to the old one, and there along the thread from a dream given before the merger. */
async function walksOldThread(house: House, unit: string): Promise<void> {
  const visitor = { page: await house.desktop(), in: NB };
  const { page } = visitor;
  await signIn(visitor, 'Sunniva Holm');
  await page.goto(unit);
  const before = page.getByRole('region', { name: m.place_before({}, NB) });
  await before.getByRole('link', { name: 'Fjordgløtt barnehage' }).click();
  await page.getByRole('heading', { level: 1, name: 'Fjordgløtt barnehage' }).waitFor();
  await page.locator('a[href*="/thread/"]').first().click();
  await page.waitForURL(/\/thread\//);
  await page.getByRole('main').getByText('Fjordgløtt barnehage').first().waitFor();
}

test('a leader hands over, and access follows', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const visitor = { page: await house.desktop(), in: NB };
  const { page } = visitor;
  await signIn(visitor, 'Tor Henrik Sveen');
  await aboutPlace(page, 'Havbrisen skole');
  await unfold(page, m.about_position_change({ name: 'Jonas Lervik' }, NB));
  const form = page.locator('form[action="?/handOver"]').first();
  await form
    .getByText(m.about_open_nothing({}, NB))
    .or(form.getByText(m.about_open_title({}, NB)))
    .waitFor();
  await form.getByLabel(m.about_hand_over_to({}, NB)).selectOption({ label: 'Steinar Våge' });
  await form.getByRole('button', { name: m.about_hand_over({}, NB) }).click();
  const people = page.getByRole('region', { name: m.about_people({}, NB) });
  await people.getByRole('link', { name: 'Steinar Våge' }).click();
  await page.getByRole('heading', { level: 1, name: 'Steinar Våge' }).waitFor();
  await page.getByText('Havbrisen skole').first().waitFor();
});

test('the coordinator sees what somebody may see and why; others do not', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const open = async (who: string) => {
    const visitor = { page: await house.desktop(), in: NB };
    await signIn(visitor, who);
    await visitor.page.goto(`${house.url}/r/nordmore/people`);
    await visitor.page.getByRole('link', { name: 'Guro Halse', exact: true }).click();
    await visitor.page.getByRole('heading', { level: 1, name: 'Guro Halse' }).waitFor();
    return visitor.page;
  };
  const why = m.people_because_position({ role: m.role_unit_leader({}, NB), place: 'Bjørkelia barnehage' }, NB);
  await (await open('Mari Sæter')).getByRole('heading', { name: why }).waitFor();
  const other = await open('Sunniva Holm');
  expect(await other.getByText(m.access_may_process_start({}, NB)).count()).toBe(0);
  expect(await other.getByText('@demo.varde.example').count()).toBe(0);
});

test('somebody is invited, opens the letter, and is in', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const visitor = { page: await house.desktop(), in: NB };
  await signIn(visitor, 'Tor Henrik Sveen');
  await aboutPlace(visitor.page, 'Skarveneset ungdomsskole');
  await visitor.page.getByRole('link', { name: m.invite_title({}, NB) }).click();
  await visitor.page.getByLabel(m.invite_name({}, NB)).fill('Ylva Nystrand');
  await visitor.page.getByLabel(m.account_email({}, NB)).fill('ylva');
  await press(visitor.page, m.invite_send({}, NB));
  await visitor.page.getByRole('link', { name: m.organisation_email({}, NB) }).waitFor();
  await visitor.page.getByLabel(m.account_email({}, NB)).fill('ylva@demo.varde.example');
  await press(visitor.page, m.invite_send({}, NB));
  await visitor.page.getByText(m.invite_sent({}, NB)).waitFor();
  const guest = await house.phone();
  await guest.goto(`${house.url}/outbox`);
  const link = /https?:\/\/\S+\/invitation\/[\w-]+/.exec(await guest.getByRole('main').innerText())?.[0] ?? '';
  await guest.goto(link);
  await press(guest, m.invitation_accept({}, NB));
  await guest.waitForURL(`${house.url}/r/nordmore`);
  await guest.getByText('YN', { exact: true }).first().waitFor();
  const again = await house.phone();
  await again.goto(link);
  await again.getByText(m.invitation_spent({}, NB)).waitFor();
});

test('a file is seen through before it is taken in, and people after it', async ({ skip }) => {
  const house = await openHouse('pglite', skip);
  const visitor = { page: await house.desktop(), in: NB };
  const { page } = visitor;
  await signIn(visitor, 'Mari Sæter');
  await page.goto(`${house.url}/r/nordmore/organisation`);
  await page.getByRole('link', { name: m.import_title({}, NB) }).click();
  await page.waitForURL(/organisation\/import$/);
  const choose = (name: string, buffer: Buffer) =>
    page.locator('#file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  const see = () => press(page, m.import_preview({}, NB));
  await see();
  await page.getByText(m.file_none({}, NB)).waitFor();
  const head = ['Orgnr', 'Navn', 'Type', 'Kommunenr'];
  await choose('a.xlsx', aWorkbook([head, [999000061, 'Sørvær skule', 'fabrikk', 1554]]));
  await see();
  await page.getByText(m.import_row_kind({ name: 'Sørvær skule' }, NB)).waitFor();
  await choose('a.xlsx', aWorkbook([head, [999000061, 'Sørvær skule', 'skule', 1554]]));
  await see();
  await page.getByRole('heading', { name: m.import_opened({ count: 1 }, NB) }).waitFor();
  await press(page, m.import_take({}, NB));
  await page.getByText(m.import_done({ opened: 1, changed: 0 }, NB)).waitFor();
  await page.getByRole('link', { name: 'Sørvær skule' }).waitFor();
  await page.goto(`${house.url}/r/nordmore/people/import`);
  await choose('b.csv', Buffer.from('navn;epost;rolle;sted\nLiv Nes;liv@demo.varde.example;rektor;999000061\n'));
  await see();
  await press(page, m.import_take({}, NB));
  await page.getByText(m.people_uninvited({ count: 1 }, NB)).waitFor();
  await press(page, m.people_invite_rest({}, NB));
  await page.getByText(m.people_sent({ count: 1 }, NB)).waitFor();
});

test('one person takes their data out, is erased, and is in no backup taken after', async ({ skip }) => {
  await needPostgres(skip);
  const storage = await ownStorage('postgres');
  const server = await ownServer(storage);
  const visitor = { page: await houseOf(server).desktop(), in: NB };
  const { page } = visitor;
  await signIn(visitor, 'Mari Sæter');
  await page.goto(`${server.url}/r/nordmore/people`);
  await page.getByRole('link', { name: 'Steinar Våge' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: m.people_file({ name: 'Steinar Våge' }, NB) }).click();
  const file = await (await downloading).path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ person: { name: 'Steinar Våge' } });
  expect(await backupOf(storage)).toContain('Steinar Våge');
  await page.getByRole('link', { name: m.people_erase({ name: 'Steinar Våge' }, NB) }).click();
  await page.getByLabel(m.erase_sure({}, NB)).check();
  await press(page, m.erase_action({}, NB));
  await page.waitForURL(/\/people$/);
  expect(await page.getByText('Steinar Våge').count()).toBe(0);
  const after = await backupOf(storage);
  expect(after.length).toBeGreaterThan(10_000);
  for (const word of ['Steinar Våge', 'steinar.vage']) expect(after).not.toContain(word);
});

/** What a backup that is taken now holds, as text. */
async function backupOf(storage: Storage): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'varde-erased-'));
  const file = join(folder, 'kept.varde');
  execFileSync(process.execPath, ['bin/varde', 'backup', file], { env: { ...process.env, ...storage.env } });
  const text = gunzipSync(readFileSync(file)).toString();
  rmSync(folder, { recursive: true });
  return text;
}
