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
