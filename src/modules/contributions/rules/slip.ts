/** Crockford's base 32: no i, l, o or u, so that a code can be read aloud and written by hand. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 12;
const GROUP = 4;

/** A slip code from the first 60 bits of random bytes: «7k2m-9xqd-40ht». */
export function slipFrom(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes.subarray(0, 8)) bits = (bits << 8n) | BigInt(byte);
  bits >>= 4n;
  let letters = '';
  for (let at = 0; at < LENGTH; at += 1) {
    letters = LETTERS.charAt(Number(bits & 31n)) + letters;
    bits >>= 5n;
  }
  return grouped(letters);
}

/** A code as somebody writes it off a slip, in the form it is stored, or null when it is none. */
export function parseSlip(text: string): string | null {
  const letters = text
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}_.·]/gu, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1')
    .replaceAll('u', 'v');
  const known = letters.length === LENGTH && [...letters].every((letter) => LETTERS.includes(letter));
  return known ? grouped(letters) : null;
}

function grouped(letters: string): string {
  return [0, GROUP, 2 * GROUP].map((from) => letters.slice(from, from + GROUP)).join('-');
}
