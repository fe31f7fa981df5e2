import { IllFormed, say, WrongUsage, type Command } from './command.ts';

const COMMANDS: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./serve.ts')).serve,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  'region create': async () => (await import('./region.ts')).regionCreate,
  'import places': async () => (await import('./import-places.ts')).importPlacesCommand,
  'import people': async () => (await import('./import-places.ts')).importPeopleCommand,
  backup: async () => (await import('./keep.ts')).backupCommand,
  restore: async () => (await import('./keep.ts')).restoreCommand,
  export: async () => (await import('./keep.ts')).exportCommand,
  move: async () => (await import('./keep.ts')).moveCommand,
  'fetch places': async () => (await import('./fetch-places.ts')).fetchPlacesCommand,
  analyse: async () => (await import('./analyse.ts')).analyseCommand,
  tidy: async () => (await import('./tidy.ts')).tidyCommand,
  'seed demo': async () => (await import('./seed.ts')).seedDemoCommand,
  'seed synthetic': async () => (await import('./synthetic.ts')).seedSyntheticCommand,
};

/** Runs one command and sets the exit code: 0 done, 1 refused or failed, 2 wrong usage. */
export async function main(words: string[]): Promise<void> {
  try {
    await choose(words);
  } catch (error) {
    const misused = error instanceof WrongUsage || isParseError(error);
    process.exitCode = misused || error instanceof IllFormed ? 2 : 1;
    process.stderr.write(`${sentence(error)}\n`);
    if (misused) process.stderr.write('See varde --help.\n');
  }
}

async function choose(words: string[]): Promise<void> {
  if (words.length === 0) throw new WrongUsage('Say what to do.');
  if (words[0] === '--help' || words[0] === '-h') return say(await overview());
  const length = [2, 1].find((count) => words.slice(0, count).join(' ') in COMMANDS);
  const load = COMMANDS[words.slice(0, length ?? 0).join(' ')];
  if (!length || !load) throw new WrongUsage(`Varde has no command «${words.slice(0, 2).join(' ')}».`);
  const command = await load();
  const rest = words.slice(length);
  if (rest.includes('--help') || rest.includes('-h')) return say(command.help);
  await command.run(rest);
}

async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const lines = commands.map((command) => `  varde ${command.name.padEnd(15)}${command.summary}`);
  return ['Usage: varde <command> [options]', '', ...lines, '', 'varde <command> --help says more.'].join('\n');
}

function isParseError(error: unknown): boolean {
  return String((error as { code?: unknown } | null)?.code).startsWith('ERR_PARSE_ARGS');
}

/** What a person is told; the whole stack only when asked for. */
function sentence(error: unknown): string {
  if (process.env['VARDE_DEBUG'] === '1' && error instanceof Error) return error.stack ?? error.message;
  if (error instanceof AggregateError) return error.errors.map(sentence).join(' ');
  const message = error instanceof Error ? error.message : String(error);
  return unreachable(error) ? `The database does not answer: ${message}` : message;
}

function unreachable(error: unknown): boolean {
  return ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT'].includes(String((error as { code?: unknown }).code));
}
