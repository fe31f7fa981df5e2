import { WrongSetting } from './providers.ts';

const HERE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Reads `VARDE_REGISTER_URL`: addresses parted by spaces or commas, https unless on this machine. Throws `WrongSetting`. */
export function parseAddresses(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(parseAddress);
}

function parseAddress(word: string): string {
  const address = URL.canParse(word) ? new URL(word) : null;
  const safe = address?.protocol === 'https:' || (address?.protocol === 'http:' && HERE.has(address.hostname));
  if (!address || !safe || address.username || address.password || address.hash)
    throw new WrongSetting(
      `VARDE_REGISTER_URL has «${word}», which is no https address, such as https://example.org/v4/enheter.`,
    );
  return address.href;
}
