import { parse, type AST } from 'svelte/compiler';
import ts from 'typescript';
import { codeOf, nodesOf } from './code.ts';
import { breach, filesOf, isTest, type Breach, type Tree } from './tree.ts';

const READ_ALOUD = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-valuetext',
]);
const A_LETTER = /\p{L}/u;
const A_TITLE = /^\p{Lu}\p{Ll}+/u;
const A_SENTENCE = /^\p{Lu}\p{Ll}+ \p{L}|\p{Ll}{2,} \p{Ll}*[æøåÆØÅ]|[æøå]\p{Ll}* \p{Ll}/u;

const SILENT = new Set(['StyleSheet', 'Script', 'Comment', 'StyleDirective', 'ClassDirective']);
/** What machines are told, and the name, are the same in every language. */
const FOR_MACHINES = new Set(['code', 'kbd', 'pre']);
const NAME = 'Varde';
const AN_ADDRESS = /^\/[\w/-]*$/;

interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

/** Law 6: people read nothing that stands in the markup itself. */
export function markupHasNoWords(tree: Tree): Breach[] {
  return filesOf(tree, /^src\/.+\.svelte$/).flatMap(([path, text]) => {
    const { fragment } = parse(text, { modern: true }) as AST.Root;
    return wordsIn(fragment as unknown as Node).map(({ start, words }) =>
      breach(path, text, start, `«${words.slice(0, 40)}» belongs in messages/`),
    );
  });
}

/** Law 6: nor in the code beside it. */
export function codeOfPagesHasNoSentences(tree: Tree): Breach[] {
  return filesOf(tree, /^src\/(platform\/ui|modules\/\w+\/ui|routes)\/.+\.(ts|svelte)$/)
    .filter(([path]) => !isTest(path))
    .flatMap(([path, text]) =>
      [...nodesOf(codeOf(path, text).source)]
        .filter((node) => ts.isStringLiteralLike(node) && A_SENTENCE.test(node.text))
        .filter((node) => !isForDevelopers(node))
        .map((node) => breach(path, text, node.getStart(), `${node.getText().slice(0, 40)} belongs in messages/`)),
    );
}

/** A broken promise is told to developers, in a log. */
function isForDevelopers(node: ts.Node): boolean {
  return ts.isNewExpression(node.parent) && /Error$/.test(node.parent.expression.getText());
}

interface Found {
  start: number;
  words: string;
}

function wordsIn(node: Node): Found[] {
  if (SILENT.has(node.type) || FOR_MACHINES.has(String(node['name']))) return [];
  if (node.type === 'Text') return humanIn(node, (words) => A_LETTER.test(words));
  if (node.type === 'ExpressionTag') return shownBy(node['expression'] as Node);
  if (node.type === 'Component')
    return childrenOf(node).flatMap((child) => (child.type === 'Attribute' ? givenIn(child) : wordsIn(child)));
  if (node.type === 'Attribute' && !READ_ALOUD.has(String(node['name']))) return [];
  return childrenOf(node).flatMap(wordsIn);
}

/** What a component is given may be a word it knows, or a text it shows: a text looks like one. */
function givenIn(attribute: Node): Found[] {
  if (READ_ALOUD.has(String(attribute['name']))) return childrenOf(attribute).flatMap(wordsIn);
  return childrenOf(attribute).flatMap((child) =>
    child.type === 'Text' ? humanIn(child, (words) => A_TITLE.test(words) || A_SENTENCE.test(words)) : [],
  );
}

function humanIn(text: Node, looksHuman: (words: string) => boolean): Found[] {
  const words = String(text['data'] ?? '').trim();
  return looksHuman(words) && words !== NAME && !AN_ADDRESS.test(words) ? [{ start: text.start, words }] : [];
}

/** Literal words that an expression may show: itself, either side of a choice, the parts of a template. */
function shownBy(expression: Node): Found[] {
  switch (expression.type) {
    case 'Literal': {
      const words = expression['value'];
      return typeof words === 'string' && A_LETTER.test(words) ? [{ start: expression.start, words }] : [];
    }
    case 'TemplateLiteral':
      return (expression['quasis'] as { start: number; value: { cooked: string } }[])
        .map((part) => ({ start: part.start, words: part.value.cooked }))
        .filter(({ words }) => A_LETTER.test(words));
    case 'ConditionalExpression':
      return [...shownBy(expression['consequent'] as Node), ...shownBy(expression['alternate'] as Node)];
    case 'LogicalExpression':
      return [...shownBy(expression['left'] as Node), ...shownBy(expression['right'] as Node)];
    default:
      return [];
  }
}

function childrenOf(node: Node): Node[] {
  return Object.entries(node)
    .filter(([field]) => !['parent', 'metadata', 'expression', 'test', 'key'].includes(field))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter((value): value is Node => typeof (value as Node | null)?.type === 'string');
}
