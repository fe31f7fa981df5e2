import ts from 'typescript';
import { codeOf, importsOf, isCode, nodesOf } from './code.ts';
import { ROOMS } from './rooms.ts';
import { breach, filesOf, isTest, type Breach, type Tree } from './tree.ts';

const STORE = /^src\/modules\/(\w+)\/store(\.server\.ts|\/.+\.ts)$/;
const TABLE = new RegExp(`\\b(${[...ROOMS, 'platform', 'login'].join('|')})\\.[a-z_]+`, 'g');
const CHANGES = /\b(insert\s+into|update\s+[a-z_."]+\s+(\w+\s+)?set|delete\s+from|truncate)\b/i;
const SQL_PACKAGES = /^(pg|drizzle-orm|@electric-sql\/pglite)(\/|$)/;

/** What lies outside every region (logins, the outbox, the secret, start-up) or takes all of them (backups) opens its own transactions. */
const OUTSIDE_REGIONS = /^src\/(platform\/(db|auth|config|mail|keep)\/|wiring\/start[\w.-]*\.ts$)/;

/** Law 4: SQL stands in stores and in the platform. */
export function sqlStandsInStores(tree: Tree): Breach[] {
  return written(tree)
    .filter(([path]) => !STORE.test(path) && !path.startsWith('src/platform/'))
    .flatMap(([path, text]) =>
      importsOf(path, text)
        .filter(({ from, path: ours }) => ours === 'src/platform/db/sql.ts' || SQL_PACKAGES.test(from))
        .map(({ offset }) => breach(path, text, offset, 'SQL belongs in a store')),
    );
}

/** Law 4: a store names its own room's tables; the platform names no room's. */
export function storesNameTheirOwnTables(tree: Tree): Breach[] {
  return written(tree).flatMap(([path, text]) => {
    const room = STORE.exec(path)?.[1];
    const allowed = room ? [room] : ['platform', 'login'];
    if (!room && !path.startsWith('src/platform/')) return [];
    return queriesOf(path, text).flatMap((query) =>
      [...query.getText().matchAll(TABLE)]
        .filter(([, schema = '']) => !allowed.includes(schema))
        .map((found) =>
          breach(path, text, query.getStart() + found.index, `names ${found[0]}, which is another's table`),
        ),
    );
  });
}

/** Law 5: transactions are opened by the platform's read and write, and by nobody else. */
export function transactionsAreOpenedInOnePlace(tree: Tree): Breach[] {
  return written(tree)
    .filter(([path]) => !OUTSIDE_REGIONS.test(path))
    .flatMap(([path, text]) =>
      [...nodesOf(codeOf(path, text).source)]
        .filter((node) => ts.isCallExpression(node) && opensTransaction(node.expression))
        .map((node) =>
          breach(path, text, node.getStart(), 'opens a transaction beside read and write of src/platform/db'),
        ),
    );
}

/** Law 5: a function of a room that changes rows takes a Write, which only `write` can give. */
export function changesTakeAWrite(tree: Tree): Breach[] {
  return written(tree)
    .filter(([path]) => STORE.test(path))
    .flatMap(([path, text]) =>
      queriesOf(path, text)
        .filter((query) => CHANGES.test(query.getText()) && !takesWrite(query))
        .map((query) => breach(path, text, query.getStart(), 'changes rows in a function that takes no Write')),
    );
}

function written(tree: Tree): [string, string][] {
  return filesOf(tree, /^src\//).filter(([path]) => isCode(path) && !isTest(path));
}

function queriesOf(path: string, text: string): ts.TaggedTemplateExpression[] {
  return [...nodesOf(codeOf(path, text).source)]
    .filter(ts.isTaggedTemplateExpression)
    .filter((node) => node.tag.getText() === 'sql');
}

function opensTransaction(callee: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(callee) && ['transaction', 'script'].includes(callee.name.text);
}

function takesWrite(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isFunctionLike(at) && at.parameters.some((one) => one.type?.getText() === 'Write')) return true;
  }
  return false;
}
