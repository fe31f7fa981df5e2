/** How much is kept at most, in bytes. */
const MOST = 24_000_000;

const kept = new Map<string, Uint8Array>();
const underway = new Map<string, Promise<Uint8Array>>();
let last: Promise<unknown> = Promise.resolve();
let size = 0;

/**
 * The document of a key that says all that it says: kept, being made for another, or made now. One is made at a time,
 * and between two the server answers whoever waits, so that many who print do not stand in the way of those who read.
 */
export function documentOf(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const found = kept.get(key);
  if (found) return Promise.resolve(found);
  const other = underway.get(key);
  if (other) return other;
  const made = last.then(breath).then(make);
  last = made.catch(() => undefined);
  underway.set(key, made);
  return made.then((bytes) => keep(key, bytes)).finally(() => underway.delete(key));
}

function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function keep(key: string, bytes: Uint8Array): Uint8Array {
  for (const [oldest, old] of kept) {
    if (size + bytes.byteLength <= MOST) break;
    kept.delete(oldest);
    size -= old.byteLength;
  }
  if (bytes.byteLength <= MOST) {
    kept.set(key, bytes);
    size += bytes.byteLength;
  }
  return bytes;
}
