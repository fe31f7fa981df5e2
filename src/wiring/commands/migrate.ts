import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '#platform/config/config.server.ts';
import { openDatabase } from '#platform/db/database.server.ts';
import { migrate } from '#platform/db/migrate.server.ts';
import { say, type Command } from './command.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Brings the database up to date.',
  help: `Usage: varde migrate

Applies the files of migrations/ that the database has not seen, in order, each whole or not at all.
Two at once wait for each other. DATABASE_URL or VARDE_DATA says which database.`,
  async run(args) {
    parseArgs({ args, options: {} });
    const config = readConfig();
    const db = await openDatabase(config);
    try {
      const applied = await migrate(db, join(config.root, 'migrations'));
      say(applied.length === 0 ? 'The database was up to date.' : `Applied ${applied.join(', ')}.`);
    } finally {
      await db.close();
    }
  },
};
