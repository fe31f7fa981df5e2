import { randomBytes, randomUUID } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { hold } from '#platform/db/held.server.ts';
import { dayOf } from '#platform/i18n/day.ts';

/**
 * Pages that say the same to the same reader until something is written or the day turns. To stand here a page reads
 * nothing but its region, its address, its language and who asks: no cookie, no other header, and no lots but those of
 * `drawLot`.
 */
const HELD: ReadonlySet<string> = new Set([
  '/j/[code]',
  '/r/[region]',
  '/r/[region]/landscape/[place]',
  '/r/[region]/place/[place]',
  '/r/[region]/process/[process]/board',
  '/r/[region]/thread/[record]',
]);

const POLICY = 'content-security-policy';

interface Page {
  status: number;
  headers: [string, string][];
  /** What was drawn for this page alone: the word in the content policy that lets its scripts run, then its lots. */
  drawn: string[];
  /** Bytes, since making them of a long text costs more than all else; and where something drawn stood, which. */
  parts: (Uint8Array | number)[];
}

/** A form's own number, so that what is sent twice counts once. New in every answer, also in one that was held. */
export function drawLot(locals: App.Locals): string {
  const lot = randomUUID();
  locals.lots.push(lot);
  return lot;
}

/** The page as it was made for the same reader, address and language since the last write anywhere; else made now. */
export async function heldPage(event: RequestEvent, make: () => Response | Promise<Response>): Promise<Response> {
  const { locals, request, route, url, isDataRequest } = event;
  const context = locals.context as typeof locals.context | undefined;
  if (!context || request.method !== 'GET' || isDataRequest || !HELD.has(route.id ?? '')) return make();
  const { user, locale } = locals;
  const key = JSON.stringify(['page', user?.id, locale, dayOf(context.now()), url.href]);
  const page = await hold(context, key, async () => written(await make(), locals.lots), isLasting);
  return answerOf(page);
}

async function written(response: Response, lots: readonly string[]): Promise<Page> {
  const { status, headers } = response;
  const word = /'nonce-([^']+)'/.exec(headers.get(POLICY) ?? '')?.[1] ?? randomUUID();
  const drawn = [word, ...lots];
  const parts = drawn.reduce(cut, [await response.text()]);
  return {
    status,
    headers: [...headers],
    drawn,
    parts: parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)),
  };
}

/** Leaves a gap with the number `nth` wherever `word` stood. */
function cut(parts: (string | number)[], word: string, nth: number): (string | number)[] {
  return parts.flatMap((part) => {
    if (typeof part === 'number') return [part];
    const [first = '', ...rest] = part.split(word);
    return [first, ...rest.flatMap((piece) => [nth, piece])];
  });
}

/** Whatever went wrong, leads elsewhere or hands out a cookie is for this request alone. */
function isLasting({ status, headers }: Page): boolean {
  return status === 200 && !headers.some(([name]) => name === 'set-cookie');
}

/** Each answer lets its own scripts run, and its forms have numbers of their own: everything drawn is drawn again. */
function answerOf({ status, headers, drawn, parts }: Page): Response {
  const [word = '', ...lots] = drawn;
  const fresh = randomBytes(16).toString('base64');
  const answer = new Headers(headers);
  answer.delete('etag'); // told apart by what is drawn alone, and nobody may store the page
  const policy = answer.get(POLICY);
  if (policy) answer.set(POLICY, policy.replaceAll(word, fresh));
  const fills = [fresh, ...lots.map(() => randomUUID())].map((text) => Buffer.from(text));
  const body = Buffer.concat(parts.map((part) => (typeof part === 'number' ? (fills[part] ?? Buffer.of()) : part)));
  return new Response(body.length > 0 ? body : null, { status, headers: answer });
}
