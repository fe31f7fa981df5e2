import { breach, type Breach, type Tree } from './tree.ts';

interface Locked {
  version?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** `npm ci` on a fresh clone refuses a lockfile that lacks what package.json or a package asks for, on any machine. */
export function lockfileIsWhole(tree: Tree): Breach[] {
  const path = 'package-lock.json';
  const text = tree.get(path) ?? '{}';
  const { packages = {} } = JSON.parse(text) as { packages?: Record<string, Locked> };
  return Object.entries({ ...packages, '': wantedBy(tree) }).flatMap(([importer, one]) =>
    Object.keys({ ...one.dependencies, ...one.devDependencies, ...one.optionalDependencies })
      .filter((name) => !isFound(packages, importer, name))
      .map((name) => breach(path, text, 0, `lacks ${name}, which ${importer || 'package.json'} asks for`)),
  );
}

function wantedBy(tree: Tree): Locked {
  return JSON.parse(tree.get('package.json') ?? '{}') as Locked;
}

/** Node's own walk: beside the package that asks, then upwards. */
function isFound(packages: Record<string, Locked>, importer: string, name: string): boolean {
  for (let folder = importer; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}
