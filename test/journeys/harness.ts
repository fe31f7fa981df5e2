import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, expect, inject } from 'vitest';
import { answers } from '../house/postgres.ts';
import { demoStorage, makeStorage, startServer, type Engine, type Server, type Storage } from '../house/server.ts';
import { chromiumPath } from './chromium.ts';

/** A running Varde with demo data of its own, and visitors to it. One per engine and test file. */
export interface House {
  url: string;
  server: Server;
  /** A visitor with a phone, in light. */
  phone(options?: Visit): Promise<Page>;
  /** A visitor with a large screen, in dark. */
  desktop(options?: Visit): Promise<Page>;
}

export interface Visit {
  locale?: 'nb' | 'nn' | 'en';
  /** False for somebody whose browser runs no scripts. */
  javaScript?: boolean;
}

type SkipTest = (reason: string) => void;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  colorScheme: 'light',
};
const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' };
const RESULTS = 'test-results';

const own: { storages: Storage[]; servers: Server[] } = { storages: [], servers: [] };
const houses = new Map<Engine, { house: House; storage: Storage }>();
let pages: Page[] = [];
let troubles: string[] = [];
let browser: Promise<Browser> | null = null;

afterEach(async ({ task }) => {
  const found = troubles;
  if (task.result?.state === 'fail') await takePictures(task.name);
  await leave();
  troubles = [];
  expect(found, 'what the browser complained about').toEqual([]);
});

afterAll(async () => {
  await (await browser)?.close();
  for (const { house, storage } of houses.values()) {
    expect(await house.server.stop(), 'exit code of the server').toBe(0);
    await storage.remove();
  }
  await Promise.all(own.servers.map((server) => server.stop()));
  await Promise.all(own.storages.map((storage) => storage.remove()));
});

/** A storage with the demo in it for what the tests of one file do to servers of their own; gone with the file. */
export async function ownStorage(engine: Engine): Promise<Storage> {
  return kept(await demoStorage(engine, inject('filled')));
}

/** The same with nothing in it. */
export async function emptyStorage(engine: Engine): Promise<Storage> {
  return kept(await makeStorage(engine));
}

function kept(storage: Storage): Storage {
  own.storages.push(storage);
  return storage;
}

/** A server on such a storage; ended with the file at the latest. */
export async function ownServer(storage: Storage, env: Record<string, string> = {}): Promise<Server> {
  const server = await startServer(storage, env);
  own.servers.push(server);
  return server;
}

/** The house on this engine; starts it the first time. Without PostgreSQL the test is skipped, or fails when it is required. */
export async function openHouse(engine: Engine, skip: SkipTest): Promise<House> {
  if (engine === 'postgres') await needPostgres(skip);
  const open = houses.get(engine);
  if (open) return open.house;
  const storage = await demoStorage(engine, inject('filled'));
  const house = houseOf(await startServer(storage));
  houses.set(engine, { house, storage });
  return house;
}

/** All visitors go, before a server that they are at is ended. */
export async function leave(): Promise<void> {
  const going = pages;
  pages = [];
  await Promise.all(going.map((page) => page.context().close()));
}

/** Visitors to a server that the test started itself, and ends itself. */
export function houseOf(server: Server): House {
  return {
    url: server.url,
    server,
    phone: (visit) => visitor(server.url, PHONE, visit),
    desktop: (visit) => visitor(server.url, DESKTOP, visit),
  };
}

/** Skips where PostgreSQL does not answer; fails when it is required. */
export async function needPostgres(skip: SkipTest): Promise<void> {
  if (process.env['REQUIRE_POSTGRES'] !== '1' && !(await answers())) skip('PostgreSQL does not answer');
}

/** Expects no violation of WCAG 2.2 A and AA nor of axe's own best practice. */
export async function axe(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode(true) // there are no frames, and the other mode opens a page for each look
    .analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 200)}`),
  );
  expect.soft(found, `axe on ${page.url()}`).toEqual([]);
}

async function visitor(baseURL: string, device: BrowserContextOptions, visit: Visit = {}): Promise<Page> {
  const context = await (
    await launched()
  ).newContext({
    ...device,
    baseURL,
    locale: visit.locale ?? 'nb',
    javaScriptEnabled: visit.javaScript ?? true,
    timezoneId: 'Europe/Oslo',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(30_000);
  await context.route(
    (url) => !['127.0.0.1', 'localhost'].includes(url.hostname),
    async (route) => {
      troubles.push(`fetched from outside: ${route.request().url()}`);
      await route.abort();
    },
  );
  context.on('weberror', (error) => troubles.push(`script error: ${error.error().message}`));
  const page = await context.newPage();
  pages.push(page);
  return page;
}

function launched(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('Chromium is not installed; say where it is with CHROMIUM=/path.');
  browser ??= chromium.launch({ executablePath, args: FLAGS });
  return browser;
}

async function takePictures(name: string): Promise<void> {
  mkdirSync(RESULTS, { recursive: true });
  const slug = name
    .toLowerCase()
    .replace(/[^a-zæøå0-9]+/g, '-')
    .slice(0, 60);
  for (const [index, page] of pages.entries()) {
    const path = join(RESULTS, `${slug}-${index + 1}.png`);
    await page.screenshot({ path, fullPage: true }).catch(() => undefined);
  }
}
