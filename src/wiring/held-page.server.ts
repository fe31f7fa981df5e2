import { randomBytes } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { hold } from '#platform/db/held.server.ts';
import { dayOf } from '#platform/i18n/day.ts';

/**
 * Pages that say the same to the same reader until something is written or the day turns. To stand here a page reads
 * nothing but its region, its address and who asks: no lots drawn (a form's own number), no cookie, no other header.
 */
const HELD: ReadonlySet<string> = new Set([
  '/r/[region]',
  '/r/[region]/place/[place]',
  '/r/[region]/process/[process]/board',
  '/r/[region]/thread/[record]',
]);

const POLICY = 'content-security-policy';

interface Page {
  status: number;
  headers: [string, string][];
  /** The word in the content policy that lets the page's scripts run. */
  word: string | undefined;
  /** The page, cut where that word stood; as bytes, since making them of a long text costs more than all else. */
  pieces: Uint8Array[];
}

/** The page as it was made for the same reader, address and language since the last write anywhere; else made now. */
export async function heldPage(event: RequestEvent, make: () => Response | Promise<Response>): Promise<Response> {
  const { locals, request, route, url, isDataRequest } = event;
  if (request.method !== 'GET' || isDataRequest || !HELD.has(route.id ?? '')) return make();
  const { context, user, locale } = locals;
  const key = JSON.stringify(['page', user?.id, locale, dayOf(context.now()), url.href]);
  const page = await hold(context, key, async () => written(await make()), isLasting);
  return answerOf(page);
}

async function written(response: Response): Promise<Page> {
  const { status, headers } = response;
  const html = await response.text();
  const word = /'nonce-([^']+)'/.exec(headers.get(POLICY) ?? '')?.[1];
  const texts = word ? html.split(word) : [html];
  return { status, headers: [...headers], word, pieces: texts.map((text) => Buffer.from(text)) };
}

/** Whatever went wrong, leads elsewhere or hands out a cookie is for this request alone. */
function isLasting({ status, headers }: Page): boolean {
  return status === 200 && !headers.some(([name]) => name === 'set-cookie');
}

/** Each answer lets its own scripts run: the word for that is new every time, as the framework's is. */
function answerOf({ status, headers, word, pieces }: Page): Response {
  const answer = new Headers(headers);
  answer.delete('etag'); // told apart by that word alone, and nobody may store the page
  const fresh = randomBytes(16).toString('base64');
  if (word) answer.set(POLICY, (answer.get(POLICY) ?? '').replaceAll(word, fresh));
  const between = Buffer.from(fresh);
  const body = Buffer.concat(pieces.flatMap((piece, nth) => (nth === 0 ? [piece] : [between, piece])));
  return new Response(body.length > 0 ? body : null, { status, headers: answer });
}
