import { expect, test } from 'vitest';
import { readTree } from '#test/law/tree.ts';
import { VERBS } from './audit-words.ts';

/** How verbs are named where they write: in full, or by those of one room that share a frame. */
const NAMED = [
  /\bwrite\(\s*\w+,\s*'([a-z_]+\.[a-z_]+)'/g,
  /\b(?<contributions>onBoard)\(\s*\w+,\s*'([a-z_]+)'/g,
  /\b(?<organisation>shapePlace)\(\s*\w+,\s*'([a-z_]+)'/g,
];

test('every verb that writes can be said, and nothing else is', () => {
  const verbs = new Set<string>();
  for (const [path, text] of readTree()) {
    if (!/^src\/(modules|platform|wiring)\//.test(path) || path.endsWith('.test.ts')) continue;
    for (const pattern of NAMED) {
      for (const found of text.matchAll(pattern)) {
        const [room] = Object.keys(found.groups ?? {});
        verbs.add(room ? `${room}.${found[2]}` : (found[1] ?? ''));
      }
    }
  }
  expect(verbs.size).toBeGreaterThan(30);
  expect(Object.keys(VERBS).toSorted()).toEqual([...verbs].toSorted());
});
