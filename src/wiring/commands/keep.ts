import { parseArgs } from 'node:util';
import { WrongUsage, type Command } from './command.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: 'Writes everything to one file, also while Varde is served.',
  help: `Usage: varde backup FILE

Writes everything that the database holds, as it is at one moment, to FILE: every region, logins, pictures, the secret.
Only its owner can read it; keep it as safe as the database itself. On PostgreSQL Varde may be served meanwhile; the
embedded engine is open in one process at a time, so stop the server first. DATABASE_URL or VARDE_DATA says which.`,
  async run(args) {
    const [file = ''] = words(args, 1, 'Name one file.');
    const { takeBackup } = await import('./keeping.ts');
    await takeBackup(file);
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Puts a backup into an empty database.',
  help: `Usage: varde restore FILE

Reads FILE through first: one that is cut short, altered, or made by a newer Varde is refused. Then it goes into the
database that DATABASE_URL or VARDE_DATA names, which must be empty: all of it or nothing, and what stands there
afterwards is held against the file, row by row.
  --check   only reads the file through`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { check: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [file = ''] = words(positionals, 1, 'Name one file.');
    const { putBack } = await import('./keeping.ts');
    await putBack(file, values.check);
  },
};

export const moveCommand: Command = {
  name: 'move',
  summary: 'Brings everything over to an empty PostgreSQL.',
  help: `Usage: varde move --to postgres://…

From the database that DATABASE_URL or VARDE_DATA names to an empty one: everything, with counts and hashes compared.
The source is only read. Stop the server first: what is written meanwhile is not brought over. Broken off, it goes on
where it was when it is run again; until it is through, nobody can serve the target.`,
  async run(args) {
    const { to } = parseArgs({ args, options: { to: { type: 'string' } } }).values;
    if (!to) throw new WrongUsage('Missing: --to.');
    if (!/^postgres(ql)?:\/\//.test(to)) throw new WrongUsage(`«${to}» is not an address of PostgreSQL.`);
    const { moveOver } = await import('./keeping.ts');
    await moveOver(to);
  },
};

export const exportCommand: Command = {
  name: 'export',
  summary: 'Writes all that one region has to a ZIP that anybody can open.',
  help: `Usage: varde export --region SLUG FILE.zip

A sheet for each table (CSV), pictures as pictures, counts and checksums, and a text that says what each file is. Only
rows of that region, and no codes or hashes with which somebody could be found or let in. For a region that leaves, or
wants its own data. It holds personal data; only its owner can read it.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { region: { type: 'string' } },
      allowPositionals: true,
    });
    const [file = ''] = words(positionals, 1, 'Name one file.');
    if (!values.region) throw new WrongUsage('Missing: --region.');
    const { takeOut } = await import('./keeping.ts');
    await takeOut(values.region, file);
  },
};

function words(args: string[], count: number, sentence: string): string[] {
  if (args.length !== count || args.some((one) => one.startsWith('--'))) throw new WrongUsage(sentence);
  return args;
}
