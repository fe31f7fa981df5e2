import { createHash, createHmac } from 'node:crypto';
import { sameness, type ParsedDream } from '../rules/contribution.ts';
import { slipFrom } from '../rules/slip.ts';

/** What is kept of a dream so that it can be known again, and the slip that is handed out. */
export interface Codes {
  contentHash: string;
  slip: string;
  slipHash: string;
}

/** The same send gives the same codes; without the secret nobody can make them. */
export function codesOf(secret: string, stepId: string, dream: ParsedDream, picture: Uint8Array | null): Codes {
  const digest = picture ? createHash('sha256').update(picture).digest('hex') : null;
  const contentHash = keyed(secret, 'content', sameness(dream, digest)).toString('hex');
  const slip = slipFrom(keyed(secret, 'slip', stepId, dream.clientId, contentHash));
  return { contentHash, slip, slipHash: hashOfSlip(secret, slip) };
}

/** What a slip is stored as. */
export function hashOfSlip(secret: string, slip: string): string {
  return keyed(secret, 'slip-hash', slip).toString('hex');
}

/** A client id for the n-th dream of a list that says the same, so that the list may be sent twice. */
export function clientIdOfListed(secret: string, stepId: string, said: string, nth: number): string {
  const hex = keyed(secret, 'listed', stepId, said, String(nth)).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

function keyed(secret: string, ...parts: string[]): Buffer {
  return createHmac('sha256', secret).update(JSON.stringify(parts)).digest();
}
