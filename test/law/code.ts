import ts from 'typescript';

/** TypeScript as it stands in a file, in the lines of that file. */
export interface Code {
  text: string;
  source: ts.SourceFile;
}

/** The code of a file: all of a .ts or .js, the script blocks of a .svelte (all else turned to blanks). */
export function codeOf(path: string, text: string): Code {
  const script = path.endsWith('.svelte') ? scriptsOnly(text) : text;
  return { text, source: ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS) };
}

export function isCode(path: string): boolean {
  return /\.(ts|js|svelte)$/.test(path) || /^bin\/[^.]+$/.test(path);
}

/** Every node of the code, outermost first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

export interface Import {
  /** As written. */
  from: string;
  /** Path from the root when it is ours, else null. */
  path: string | null;
  offset: number;
}

const ALIASES: Record<string, string> = {
  '#engine/': 'src/engine/',
  '#platform/': 'src/platform/',
  '#modules/': 'src/modules/',
  '#wiring/': 'src/wiring/',
  '#test/': 'test/',
};

/** Everything the file imports or re-exports, also types and `import()`. */
export function importsOf(path: string, text: string): Import[] {
  const script = path.endsWith('.svelte') ? scriptsOnly(text) : text;
  return ts
    .preProcessFile(script, true, true)
    .importedFiles.map(({ fileName, pos }) => ({ from: fileName, path: resolved(path, fileName), offset: pos }));
}

function resolved(importer: string, from: string): string | null {
  const alias = Object.keys(ALIASES).find((prefix) => from.startsWith(prefix));
  if (alias) return `${ALIASES[alias]}${from.slice(alias.length)}`;
  if (!from.startsWith('.')) return null;
  const parts = importer.split('/').slice(0, -1);
  for (const part of from.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function scriptsOnly(text: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  let from = 0;
  let result = '';
  for (const match of text.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/g)) {
    const start = match.index + (match[1]?.length ?? 0);
    result += blank(text.slice(from, start)) + (match[2] ?? '');
    from = start + (match[2]?.length ?? 0);
  }
  return result + blank(text.slice(from));
}
