/** One command: what it is called, what it does in a line, how it is used, and the work. */
export interface Command {
  name: string;
  summary: string;
  help: string;
  run(args: string[]): Promise<void>;
}

/** Called with words the command does not understand; exit code 2. */
export class WrongUsage extends Error {}

/** A file says something that cannot be taken as it stands; exit code 2. */
export class IllFormed extends Error {
  constructor(file: string, line: number | null, what: string) {
    super(line === null ? `${file}: ${what}.` : `${file}, line ${line}: ${what}.`);
  }
}

/** Understood, and not done; the message says why and what to do. Exit code 1. */
export class Refused extends Error {}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** How far something has come: on standard error, so that what is said can go on into another program. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}
