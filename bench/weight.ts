import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';

const CLIENT = 'build/client';

/** Bytes of JavaScript, gzip, that a browser fetches before the page is alive: scripts, preloads, and all they import. */
export function scriptBytes(html: string, pagePath: string): number {
  const seen = new Set<string>();
  const waiting = scriptsOf(html).map((href) => new URL(href, `http://host${pagePath}`).pathname);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const folder = posix.dirname(path);
    waiting.push(...importsOf(text(path)).map((from) => posix.join(folder, from)));
  }
  return [...seen].reduce((sum, path) => sum + gzipSync(text(path), { level: 9 }).length, 0);
}

function scriptsOf(html: string): string[] {
  const found = [
    ...html.matchAll(/<link\b[^>]*\brel="modulepreload"[^>]*>/g),
    ...html.matchAll(/<script\b[^>]*\bsrc="[^"]*"[^>]*>/g),
  ].map(([tag]) => /\b(?:href|src)="([^"]*)"/.exec(tag)?.[1] ?? '');
  const started = [...html.matchAll(/\bimport\("([^"]+\.js)"\)/g)].map(([, href = '']) => href);
  return [...found, ...started].filter((href) => href.endsWith('.js'));
}

/** Static imports alone: what is imported later, when somebody needs it, is not weighed. */
function importsOf(script: string): string[] {
  return [...script.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g)].map(([, from = '']) => from);
}

function text(path: string): string {
  return readFileSync(`${CLIENT}${path}`, 'utf8');
}
