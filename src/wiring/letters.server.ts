import type { Letter } from '#platform/mail/mail.server.ts';
import type { House } from './start.server.ts';

/** Sends a letter. False when it could not be; the log says why, never what or to whom. */
export async function sendLetter(house: House, letter: Letter): Promise<boolean> {
  try {
    await house.mail.send(letter);
    return true;
  } catch (fault) {
    console.error(JSON.stringify({ at: house.now(), mail: 'not sent', fault: (fault as { code?: string }).code }));
    return false;
  }
}

const OWN = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * The address that links in letters begin with: the one configured. What a visitor claims it to be is believed on this
 * machine alone, and in the demo, where letters go to nobody; else anybody could have a letter sent that leads
 * elsewhere. Null when it is not known.
 */
export function letterOrigin({ config }: Pick<House, 'config'>, url: URL): string | null {
  return config.origin ?? (config.demo || OWN.includes(url.hostname) ? url.origin : null);
}
