import ts from 'typescript';
import { codeOf, isCode, nodesOf } from './code.ts';
import { breach, filesOf, isTest, type Breach, type Tree } from './tree.ts';

const FILE = 250;
const TEST_FILE = 400;
const FUNCTION = 50;
const FORBIDDEN = /(^|\/)(utils?|helpers?|common|shared|services?|types)\//;

/** Law 7: no folder that means nothing. */
export function foldersHaveMeaning(tree: Tree): Breach[] {
  return [...tree.keys()]
    .filter((path) => FORBIDDEN.test(path))
    .map((path) => `${path}:1 lies in a folder with a name that says nothing`);
}

/** Law 7: no barrels but the doors of rooms. */
export function doorsAreTheOnlyBarrels(tree: Tree): Breach[] {
  return [...tree.keys()]
    .filter(
      (path) =>
        /(^|\/)index(\.server)?\.(ts|js)$/.test(path) && !/^src\/modules\/\w+\/index(\.server)?\.ts$/.test(path),
    )
    .map((path) => `${path}:1 is a barrel, and only rooms have doors`);
}

/** Law 8: files stay small. */
export function filesAreSmall(tree: Tree): Breach[] {
  return budgeted(tree).flatMap(([path, text]) => {
    const lines = text.trimEnd().split('\n').length;
    const most = isTest(path) ? TEST_FILE : FILE;
    return lines > most ? [`${path}:${most} has ${lines} lines, and ${most} is the most`] : [];
  });
}

/** Law 8: functions stay small. The suites of a test file are lists, not functions. */
export function functionsAreSmall(tree: Tree): Breach[] {
  return budgeted(tree)
    .filter(([path]) => isCode(path))
    .flatMap(([path, text]) =>
      [...nodesOf(codeOf(path, text).source)].flatMap((node) => {
        if (!ts.isFunctionLike(node) || isSuite(node)) return [];
        const lines = node.getText().split('\n').length;
        return lines > FUNCTION
          ? [breach(path, text, node.getStart(), `a function of ${lines} lines, and ${FUNCTION} is the most`)]
          : [];
      }),
    );
}

function isSuite(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText());
}

function budgeted(tree: Tree): [string, string][] {
  return filesOf(tree, /^(src|test|bench)\/.+\.(ts|js|svelte|css)$|^bin\/|^[^/]+\.(ts|js)$/).filter(
    ([path]) => !path.includes('/content/'),
  );
}
