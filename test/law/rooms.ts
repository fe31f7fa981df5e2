import { importsOf, isCode, type Import } from './code.ts';
import { breach, filesOf, isTest, type Breach, type Tree } from './tree.ts';

/** In order; a room may import only rooms above its own line. */
export const ROOMS = [
  'thread',
  'organisation',
  'networks',
  'surveys',
  'processes',
  'contributions',
  'pictures',
  'goals',
  'choices',
  'situation',
  'learning',
  'change',
  'governance',
  'gatherings',
  'evaluation',
  'competence',
  'stories',
  'showcase',
];
const HELD_BY_A_ROOM =
  /^(README\.md|index\.ts|index\.server\.ts|store\.server\.ts|(rules|verbs|store|ui|content)\/.+|.+\.test\.ts)$/;
const A_VERB = /^verbs\/[a-z-]+\.server\.ts$/;

interface Use extends Import {
  importer: string;
  text: string;
  path: string;
}

/** Law 1: rooms import only rooms above, through their doors; engine and platform import none. */
export function roomsAreEnteredByTheirDoors(tree: Tree): Breach[] {
  return usesIn(tree, /^src\/(modules|engine|platform)\//).flatMap((use) => {
    const what = wrongDoor(roomOf(use.importer), use.path);
    return what ? [told(use, what)] : [];
  });
}

function wrongDoor(from: string | null, path: string): string | null {
  const to = roomOf(path);
  if (!to || to === from) return null;
  if (!from) return `engine and platform know no room, and this imports «${to}»`;
  if (ROOMS.indexOf(to) > ROOMS.indexOf(from)) return `«${from}» stands above «${to}» and may not import it`;
  return /^src\/modules\/\w+\/index(\.server)?\.ts$/.test(path)
    ? null
    : `«${to}» is entered through index.ts or index.server.ts alone`;
}

/** Law 1: every room is in the list, and holds only what a room may hold. */
export function roomsHoldWhatRoomsHold(tree: Tree): Breach[] {
  return filesOf(tree, /^src\/modules\//).flatMap(([path, text]) => {
    const [, , room = '', ...rest] = path.split('/');
    const inside = rest.join('/');
    if (!ROOMS.includes(room)) return [`${path}:1 «${room}» is no room of the map`];
    if (!HELD_BY_A_ROOM.test(inside)) return [`${path}:1 a room has no place for «${inside}»`];
    if (inside.startsWith('verbs/') && !isTest(path) && !A_VERB.test(inside))
      return [`${path}:1 a verb is one file verbs/<verb>.server.ts`];
    const long = inside === 'README.md' && text.trimEnd().split('\n').length > 20;
    return long ? [`${path}:21 the README of a room has at most 20 lines`] : [];
  });
}

/** Law 3: what runs in browsers imports nothing of the server. */
export function browsersSeeNoServer(tree: Tree): Breach[] {
  return usesIn(tree, /\.svelte$/)
    .filter((use) => use.path.endsWith('.server.ts'))
    .map((use) => told(use, `a .svelte file imports ${use.from}`));
}

/** Law 3: wiring and routes see everything, and nobody but they (and the hooks) sees them. */
export function nobodySeesTheWiring(tree: Tree): Breach[] {
  return usesIn(tree, /^src\/(modules|engine|platform)\//)
    .filter((use) => /^src\/(wiring|routes)\//.test(use.path))
    .map((use) => told(use, `${use.from} is seen by wiring and routes alone`));
}

function usesIn(tree: Tree, pattern: RegExp): Use[] {
  return filesOf(tree, pattern)
    .filter(([path]) => isCode(path) && !isTest(path))
    .flatMap(([importer, text]) =>
      importsOf(importer, text).flatMap((one) =>
        one.path === null ? [] : [{ ...one, path: one.path, importer, text }],
      ),
    );
}

function told(use: Use, what: string): Breach {
  return breach(use.importer, use.text, use.offset, what);
}

function roomOf(path: string): string | null {
  return /^src\/modules\/(\w+)\//.exec(path)?.[1] ?? null;
}
