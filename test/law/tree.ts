import { readFileSync, readdirSync } from 'node:fs';

/** Every file of the project that people write: path from the root → text. */
export type Tree = ReadonlyMap<string, string>;

/** Breaks a law: `path:line what is wrong`. */
export type Breach = string;

const NOT_OURS = new Set([
  '.git',
  '.svelte-kit',
  'build',
  'coverage',
  'data',
  'generated',
  'node_modules',
  'results',
  'test-results',
]);
const TEXT = /\.(ts|js|svelte|css|md|json|sql|html|yml)$/;

export function readTree(folder = '.'): Tree {
  return new Map(pathsUnder(folder, '').map((path) => [path, readFileSync(`${folder}/${path}`, 'utf8')]));
}

function pathsUnder(folder: string, prefix: string): string[] {
  return readdirSync(`${folder}/${prefix}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : pathsUnder(folder, `${path}/`);
    return entry.isFile() && (TEXT.test(path) || prefix === 'bin/') ? [path] : [];
  });
}

/** The files whose path matches, with their text. */
export function filesOf(tree: Tree, pattern: RegExp): [path: string, text: string][] {
  return [...tree].filter(([path]) => pattern.test(path));
}

export function isTest(path: string): boolean {
  return path.startsWith('test/') || path.endsWith('.test.ts');
}

/** The number of the line that `offset` lies on. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

export function breach(path: string, text: string, offset: number, what: string): Breach {
  return `${path}:${lineAt(text, offset)} ${what}`;
}
