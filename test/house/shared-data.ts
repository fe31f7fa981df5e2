import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { test } from 'vitest';

/** Public data with known results, beside the repository; SHARED_DATA says where else. */
const FOLDER = process.env['SHARED_DATA'] ?? '../shared/data';

/** A test against such data; skipped where its folder does not exist. */
export const testWithSharedData = test.skipIf(!existsSync(FOLDER));

export function sharedText(path: string): string {
  return readFileSync(sharedPath(path), 'utf8');
}

export function sharedJson<T>(path: string): T {
  return JSON.parse(sharedText(path)) as T;
}

export function sharedRows(path: string): Record<string, string>[] {
  return parse(sharedText(path), { columns: true });
}

export function sharedPath(path: string): string {
  return join(FOLDER, path);
}
