import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, type Config } from '#platform/config/config.server.ts';
import { openDatabase, type Database } from '#platform/db/database.server.ts';
import { lookUp } from '#platform/db/directory.server.ts';
import { assertWhole, isMigrated } from '#platform/db/migrate.server.ts';
import { read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { backUp, type Progress } from '#platform/keep/backup.server.ts';
import { NoBackup } from '#platform/keep/backup-file.server.ts';
import { exportRegion, type Exported } from '#platform/keep/export.server.ts';
import { move } from '#platform/keep/move.server.ts';
import { restore, verify } from '#platform/keep/restore.server.ts';
import { CannotKeep } from '#platform/keep/whole-file.server.ts';
import { getRegion } from '#modules/organisation/index.server.ts';
import { exportReadme } from '#wiring/export-words.ts';
import { contextOf } from '#wiring/start.server.ts';
import { note, Refused, say } from './command.ts';
import { inHouse } from './house.ts';

/** Writes a backup of the database that the environment names. Throws `Refused`. */
export async function takeBackup(file: string): Promise<void> {
  const config = readConfig();
  assertThere(config);
  return keeping(config, async (db, migrations) => {
    await assertWhole(db);
    if (!(await isMigrated(db, migrations))) throw new Refused('This database is not up to date. Run `varde migrate`.');
    const { parts, rows } = await backUp(db, file, new Date(), telling());
    say(`${file} is whole: ${rows} rows of ${parts} parts.`);
  });
}

/** Puts a backup into the database that the environment names, or only reads it through. Throws `Refused`. */
export async function putBack(file: string, check: boolean): Promise<void> {
  if (check) {
    const { head, end } = await refusing(() => verify(file));
    return say(`${file} is whole: ${end.rows} rows of ${end.parts} parts, from ${head.at}.`);
  }
  await keeping(readConfig(), async (db, migrations) => {
    const { parts, rows } = await restore(db, file, migrations, telling());
    say(`Everything is back: ${rows} rows of ${parts} parts.`);
  });
}

/** Brings everything over from the database that the environment names. Throws `Refused`. */
export async function moveOver(to: string): Promise<void> {
  const config = readConfig();
  assertThere(config);
  if (config.databaseUrl === to) throw new Refused('That is where everything is now.');
  await keeping(config, async (from, migrations) => {
    const target = await openDatabase({ ...config, databaseUrl: to, prepared: false });
    try {
      const { parts, rows, already } = await move(from, target, migrations, telling());
      if (already > 0) note(`${already} parts had been brought over before.`);
      say(`Everything is over there: ${rows} rows of ${parts} parts. Nothing was changed here.`);
    } finally {
      await target.close();
    }
  });
}

/** Writes all that a region has to a file that anybody can open. Throws `Refused`. */
export async function takeOut(slug: string, file: string): Promise<void> {
  assertThere(readConfig());
  await inHouse(async (house) => {
    const entry = await lookUp(house.db, 'region', slug);
    if (!entry) throw new Refused(`There is no region «${slug}».`);
    const context = contextOf(house, entry.regionId, { kind: 'system', name: 'export' });
    const region = await read(context, getRegion);
    if (!region) throw new Refused(`There is no region «${slug}».`);
    const told = { region: region.name, day: dayOf(house.now()), madeUp: region.madeUp };
    const readme = (exported: Exported) => exportReadme(exported, told, region.form);
    const { files } = await refusing(() => exportRegion(house.db, region.id, file, readme, telling()));
    say(`${file} is whole: ${files.reduce((sum, { rows }) => sum + rows, 0)} rows in ${files.length} files.`);
  });
}

/** What is kept must be there: the embedded engine would make an empty place of a mistyped folder. */
function assertThere({ databaseUrl, dataFolder }: Config): void {
  if (!databaseUrl && !existsSync(join(dataFolder, 'database')))
    throw new Refused(`There is no database in ${dataFolder}. VARDE_DATA or DATABASE_URL says where it is.`);
}

async function keeping(config: Config, work: (db: Database, migrations: string) => Promise<void>): Promise<void> {
  const db = await openDatabase(config);
  try {
    await refusing(() => work(db, join(config.root, 'migrations')));
  } finally {
    await db.close();
  }
}

/** What a disk says, in words. */
const TROUBLE: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  ENOTDIR: 'There is no such file or folder.',
  EISDIR: 'That is a folder. Name a file.',
  EACCES: 'This user may not read or write there.',
  EPERM: 'This user may not read or write there.',
  EROFS: 'That disk can only be read.',
  ENOSPC: 'The disk is full. No file was made.',
  EDQUOT: 'The disk is full. No file was made.',
};

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const trouble = TROUBLE[(error as { code?: string }).code ?? ''];
    if (trouble) throw new Refused(trouble);
    if (error instanceof NoBackup || error instanceof CannotKeep) throw new Refused(error.message);
    throw error;
  }
}

const SECOND = 1000;

/** A line at most each second, and one for each part that takes long enough to wonder. */
function telling(): Progress {
  let last = performance.now();
  return ({ name }, rows) => {
    if (performance.now() - last < SECOND) return;
    last = performance.now();
    note(`${name}: ${rows} rows`);
  };
}
