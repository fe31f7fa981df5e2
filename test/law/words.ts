import ts from 'typescript';
import { codeOf, nodesOf } from './code.ts';
import { breach, filesOf, isTest, type Breach, type Tree } from './tree.ts';

const LOCALES = ['nb', 'nn', 'en'] as const;
type Locale = (typeof LOCALES)[number];
type Messages = Record<string, unknown>;

/** Words that only the other written form has. Crude: a hit is worth a look. */
const FOREIGN: Record<'nb' | 'nn', string> = {
  nn: `ikke jeg hvordan hvorfor hva hvem hvor hvis hver hvert hvilke hvilken noen noe mye bare fra hun dere deres
    være gjøre gjør mer flere sammen kommer heter selv stedet egen egne begynner`,
  nb: `ikkje eg korleis kvifor kva kven kvar kvart kvarandre nokon noko mykje berre frå dykk dykkar vere gjere gjer meir
    fleire saman kjem heiter sjølv staden dei eigen eigne ein eit medan`,
};

/** Law 6: what stands in one language stands in all, with the same values to fill in. */
export function messagesAreComplete(tree: Tree): Breach[] {
  const all = allMessages(tree);
  const keys = new Set(LOCALES.flatMap((locale) => Object.keys(all[locale])));
  return [...keys].sort().flatMap((key) => {
    const without = LOCALES.filter((locale) => !(key in all[locale]));
    if (without.length > 0) return without.map((locale) => `messages/${locale}.json:1 ${key} is missing`);
    const [wanted, ...others] = LOCALES.map((locale) => valuesIn(all[locale][key]));
    const differs = others.some((values) => values !== wanted);
    return differs ? [told(tree, 'nb', key, 'takes other values in another language')] : [];
  });
}

/** Law 6: every message is used somewhere: as m.key, or as a word in quotes. */
export function messagesAreUsed(tree: Tree): Breach[] {
  const said = new Set<string>();
  for (const [path, text] of filesOf(tree, /^src\/.+\.(ts|svelte|js)$/)) {
    if (isTest(path)) continue;
    for (const [, key] of text.matchAll(/(?:\b(?:m|messages)\??\.|['"`])([a-z][a-z0-9_]*)\b/g)) if (key) said.add(key);
  }
  return Object.keys(allMessages(tree).nb)
    .filter((key) => !said.has(key))
    .map((key) => told(tree, 'nb', key, 'is used nowhere'));
}

/** Law 6: whatever is refused can be said. */
export function refusalsCanBeSaid(tree: Tree): Breach[] {
  const { nb } = allMessages(tree);
  return filesOf(tree, /^src\/.+\.(ts|svelte)$/)
    .filter(([path]) => !isTest(path))
    .flatMap(([path, text]) =>
      [...nodesOf(codeOf(path, text).source)].flatMap((node) =>
        refusedIn(node)
          .filter((key) => !(key.text in nb))
          .map((key) => breach(path, text, key.getStart(), `refuses with «${key.text}», which no message says`)),
      ),
    );
}

/** Law 6, and our own care: bokmål and nynorsk are not mixed. */
export function formsAreNotMixed(tree: Tree): Breach[] {
  const all = allMessages(tree);
  return (['nb', 'nn'] as const).flatMap((locale) => {
    const foreign = new Set(FOREIGN[locale].split(/\s+/));
    return Object.entries(all[locale]).flatMap(([key, message]) =>
      (
        sentencesIn(message)
          .toLowerCase()
          .match(/\p{L}+/gu) ?? []
      )
        .filter((word) => foreign.has(word))
        .map((word) => told(tree, locale, key, `says «${word}», which is not ${locale}`)),
    );
  });
}

export function allMessages(tree: Tree): Record<Locale, Messages> {
  const [nb = {}, nn = {}, en = {}] = LOCALES.map((locale) => {
    const { $schema: _schema, ...messages } = JSON.parse(tree.get(`messages/${locale}.json`) ?? '{}') as Messages;
    return messages;
  });
  return { nb, nn, en };
}

/** The keys in `refuse(key, …)` and `refused: key`, also where a condition chooses between two. */
function refusedIn(node: ts.Node): ts.StringLiteral[] {
  const given =
    ts.isCallExpression(node) && node.expression.getText() === 'refuse'
      ? node.arguments[0]
      : ts.isPropertyAssignment(node) && node.name.getText() === 'refused'
        ? node.initializer
        : undefined;
  return given ? literalsOf(given) : [];
}

function literalsOf(node: ts.Expression): ts.StringLiteral[] {
  if (ts.isStringLiteral(node)) return [node];
  return ts.isConditionalExpression(node) ? [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)] : [];
}

function valuesIn(message: unknown): string {
  const found = JSON.stringify(message).match(/\{\w+\}/g) ?? [];
  return [...new Set(found)].sort().join();
}

/** The sentences of a message: itself, or those of its variants. */
function sentencesIn(message: unknown): string {
  if (typeof message === 'string') return message.replace(/\{\w+\}/g, ' ');
  if (Array.isArray(message)) return message.map(sentencesIn).join(' ');
  const match = (message as { match?: Record<string, unknown> } | null)?.match;
  return match ? Object.values(match).map(sentencesIn).join(' ') : '';
}

function told(tree: Tree, locale: Locale, key: string, what: string): Breach {
  const path = `messages/${locale}.json`;
  const text = tree.get(path) ?? '';
  return breach(path, text, Math.max(0, text.indexOf(`"${key}"`)), `${key} ${what}`);
}
