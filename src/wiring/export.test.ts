import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import type { Context } from '#platform/db/context.server.ts';
import { parseTable } from '#platform/files/table.ts';
import { exportRegion, type Exported } from '#platform/keep/export.server.ts';
import { CannotKeep } from '#platform/keep/whole-file.server.ts';
import { contribute } from '#modules/contributions/index.server.ts';
import { invite } from '#modules/organisation/index.server.ts';
import { aGathering, sure } from '#test/house/gathering.ts';
import { exportReadme, TABLES } from './export-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'varde-export-'));
afterAll(() => rmSync(folder, { recursive: true }));
const quiet = () => undefined;
const readme = (exported: Exported) =>
  exportReadme(exported, { region: 'Fjord', day: '2026-11-24', madeUp: true }, 'nb');

async function exported({ db, regionId }: Context): Promise<Record<string, Uint8Array>> {
  const file = join(folder, `${crypto.randomUUID()}.zip`);
  await exportRegion(db, regionId, file, readme, quiet);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  return unzipSync(readFileSync(file));
}

test('a region leaves with all it has, and with nothing of another', async () => {
  const world = await aGathering();
  const words = 'Et tre å klatre i;\n"høyt" = stort\u2028';
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const form = { words, stakeholder: 'child', clientId: crypto.randomUUID(), picture, language: 'nb' } as const;
  const { slip } = sure(await contribute(world.participant, world.code, form));
  const person = { name: 'Liv Nes', email: 'liv@example.no', placeId: world.places.elsewhere, role: 'staff' } as const;
  sure(await invite(world.coordinator, person, 'the-token'));
  const files = await exported(world.root);
  const texts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const { rows } = sure(parseTable(texts['contributions.contribution.csv'] ?? ''));
  const at = rows[0]?.cells.indexOf('words') ?? -1;
  expect(rows.slice(1).map(({ cells }) => cells[at])).toEqual([words.trim()]);
  const pictures = Object.keys(files).filter((name) => name.startsWith('pictures/'));
  expect(pictures).toHaveLength(1);
  expect((await sharp(files[pictures[0] ?? '']).metadata()).format).toBe('webp');
  const all = Object.values(texts).join('\n');
  for (const secret of [slip, createHash('sha256').update('the-token').digest('hex'), '_hash'])
    expect(all).not.toContain(secret);
  const { files: said } = JSON.parse(texts['manifest.json'] ?? '') as Exported;
  for (const { name, sha256 } of said)
    expect(
      createHash('sha256')
        .update(files[name] ?? '')
        .digest('hex'),
      name,
    ).toBe(sha256);
  const other = Object.values(await exported(world.stranger)).map((bytes) => strFromU8(bytes));
  for (const text of ['Et tre å klatre i', 'Liv Nes', world.root.regionId, world.process.id])
    expect(other.filter((one) => one.includes(text))).toEqual([]);
});

test('every file is told of in words, and made-up ones say so', async () => {
  const world = await aGathering();
  const text = strFromU8((await exported(world.root))['README.txt'] ?? new Uint8Array());
  expect(text).toContain('oppdiktet');
  const tables = Object.keys(await exported(world.root)).filter((name) => name.endsWith('.csv'));
  expect(tables.map((name) => name.slice(0, -'.csv'.length)).toSorted()).toEqual(Object.keys(TABLES).toSorted());
});

test('nothing is written over', async () => {
  const world = await aGathering();
  const file = join(folder, 'once.zip');
  await exportRegion(world.db, world.root.regionId, file, readme, quiet);
  const before = readFileSync(file);
  await expect(exportRegion(world.db, world.root.regionId, file, readme, quiet)).rejects.toThrow(CannotKeep);
  expect(readFileSync(file).equals(before)).toBe(true);
});
