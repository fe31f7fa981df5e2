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

interface Page {
  status: number;
  headers: [string, string][];
  html: string;
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
  return { status: response.status, headers: [...response.headers], html: await response.text() };
}

/** Whatever went wrong, leads elsewhere or hands out a cookie is for this request alone. */
function isLasting({ status, headers }: Page): boolean {
  return status === 200 && !headers.some(([name]) => name === 'set-cookie');
}

/** Each answer lets its own scripts run: the word for that is new every time, as the framework's is. */
function answerOf({ status, headers, html }: Page): Response {
  const answer = new Headers(headers);
  answer.delete('etag'); // told apart by that word alone, and nobody may store the page
  const policy = answer.get('content-security-policy') ?? '';
  const made = /'nonce-([^']+)'/.exec(policy)?.[1];
  if (!made) return new Response(html || null, { status, headers: answer });
  const fresh = randomBytes(16).toString('base64');
  answer.set('content-security-policy', policy.replaceAll(made, fresh));
  return new Response(html.replaceAll(made, fresh), { status, headers: answer });
}
