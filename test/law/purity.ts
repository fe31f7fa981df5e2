import ts from 'typescript';
import { codeOf, importsOf, nodesOf } from './code.ts';
import { breach, filesOf, isTest, type Breach, type Tree } from './tree.ts';

const PURE = /^src\/(modules\/\w+\/rules|engine)\/.+\.ts$/;
const OUTSIDE = new Set(['crypto', 'performance', 'localStorage', 'Buffer', 'console', 'globalThis']);
const MEMBERS = /^(Date\.now|Math\.random|process\.(env|argv|cwd|hrtime|exit|nextTick|stdout|stderr|memoryUsage))$/;
const CALLS = new Set(['fetch', 'require', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']);

/** Law 2: no clock and no chance in rules and engine, and nothing imported that has them. */
export function rulesArePure(tree: Tree): Breach[] {
  return filesOf(tree, PURE)
    .filter(([path]) => !isTest(path))
    .flatMap(([path, text]) => [...impureCalls(path, text), ...impureImports(path, text)]);
}

/** Law 2: the pure part has a tsconfig of its own, without a browser, Node or a wider library. */
export function pureConfigIsNarrow(tree: Tree): Breach[] {
  const path = 'tsconfig.pure.json';
  const { compilerOptions, include } = JSON.parse(tree.get(path) ?? '{}') as {
    compilerOptions?: { lib?: string[]; types?: string[] };
    include?: string[];
  };
  const narrow = compilerOptions?.lib?.join() === 'ES2024' && compilerOptions.types?.length === 0;
  const covers = ['src/modules/*/rules/**/*.ts', 'src/engine/**/*.ts'].every((one) => include?.includes(one));
  return narrow && covers ? [] : [`${path}:1 wants lib ["ES2024"], types [], and rules and engine included`];
}

function impureCalls(path: string, text: string): Breach[] {
  return [...nodesOf(codeOf(path, text).source)].flatMap((node) => {
    const what = impurity(node);
    return what ? [breach(path, text, node.getStart(), `${what} in a pure file; take it as an argument`)] : [];
  });
}

function impurity(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) {
    const name = `${node.expression.getText()}.${node.name.text}`;
    const outside = ts.isIdentifier(node.expression) && OUTSIDE.has(node.expression.text);
    return outside || MEMBERS.test(name) ? name : null;
  }
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return null;
  const callee = node.expression.getText();
  if (CALLS.has(callee)) return callee;
  const present = callee === 'Date' && (ts.isCallExpression(node) || !node.arguments?.length);
  return present ? 'the present moment' : null;
}

function impureImports(path: string, text: string): Breach[] {
  return importsOf(path, text)
    .filter(({ from }) => from.startsWith('node:') || from.endsWith('.server.ts') || from.endsWith('.svelte'))
    .map(({ from, offset }) => breach(path, text, offset, `a pure file imports ${from}`));
}
