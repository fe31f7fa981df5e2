import { breach, filesOf, type Breach, type Tree } from './tree.ts';

const MADE = /^(build|data|generated|node_modules|test-results|\.svelte-kit)\//;
const A_PATH = /`([\w.@[\]()+-]+(?:\/[\w.@[\]()+-]*)+)(?::\d+)?`/g;

/** Law 9: what the papers point to is there. */
export function citedPathsExist(tree: Tree): Breach[] {
  const paths = [...tree.keys()];
  const roots = new Set(paths.map((path) => path.split('/')[0]));
  const isThere = (cited: string) =>
    paths.some((path) => path === cited || path.startsWith(`${cited.replace(/\/$/, '')}/`));
  return filesOf(tree, /\.md$/).flatMap(([paper, text]) =>
    [...text.matchAll(A_PATH)].flatMap((found) => {
      const cited = found[1] ?? '';
      const beside = paper.includes('/') ? `${paper.slice(0, paper.lastIndexOf('/'))}/${cited}` : cited;
      const meant = roots.has(cited.split('/')[0]) && !MADE.test(cited);
      return meant && !isThere(cited) && !isThere(beside)
        ? [breach(paper, text, found.index, `cites ${cited}, which is not there`)]
        : [];
    }),
  );
}

/** The guides send nobody to a button that is called something else. What ends with a question mark is what people say. */
export function guidesQuoteThePages(tree: Tree): Breach[] {
  const said = [
    ['messages/nb.json', tree.get('messages/nb.json') ?? ''],
    ...filesOf(tree, /^src\/modules\/\w+\/content\//),
  ]
    .map(([, text]) => text)
    .join('\n');
  return filesOf(tree, /^docs\/users\/.+\.md$/).flatMap(([paper, text]) =>
    [...text.matchAll(/«([^»]+)»/g)].flatMap((found) => {
      const quoted = found[1] ?? '';
      return quoted.endsWith('?') || said.includes(quoted)
        ? []
        : [breach(paper, text, found.index, `quotes «${quoted}», which no page says`)];
    }),
  );
}

/** Packages are pinned: the same today and tomorrow, and from whichever registry. */
export function packagesArePinned(tree: Tree): Breach[] {
  const path = 'package.json';
  const text = tree.get(path) ?? '{}';
  const { dependencies = {}, devDependencies = {} } = JSON.parse(text) as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  const lock = tree.get('package-lock.json') ?? '';
  const resolved = lock.indexOf('"resolved"');
  return [
    ...loose.map(([name, version]) =>
      breach(path, text, text.indexOf(`"${name}"`), `${name} is ${version}, not one exact version`),
    ),
    ...(resolved < 0
      ? []
      : [
          breach('package-lock.json', lock, resolved, 'names a registry; install with omit-lockfile-registry-resolved'),
        ]),
  ];
}
