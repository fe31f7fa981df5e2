import { AsyncLocalStorage } from 'node:async_hooks';
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import font from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { overwriteGetLocale } from '#paraglide/runtime.js';
import { m } from '#messages';
import { allow } from '#wiring/admission.server.ts';
import { heldPage } from '#wiring/held-page.server.ts';
import { plainPage } from '#wiring/plain-page.server.ts';
import { setUpPath } from '#wiring/set-up.server.ts';
import { locate } from '#wiring/locate.server.ts';
import type { Locale } from '#platform/i18n/words.ts';
import { openHouse, type House } from '#wiring/start.server.ts';
import { keepSchedule } from '#wiring/upkeep.server.ts';

let house: House;
const speaking = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => speaking.getStore() ?? 'nb');

export const init: ServerInit = async () => {
  house = await openHouse();
  const setUp = await setUpPath(house);
  if (setUp) console.log(`There is no region yet. Open ${setUp} to make it.`);
  keepSchedule(house);
};

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.house = house;
  await locate(event);
  const { locale } = event.locals;
  return speaking.run(locale, async () => {
    const verdict = await allow(event);
    if (verdict === 'sign_in') return guarded(toSignIn(event), event.url);
    if (verdict !== 'welcome') return guarded(turnedAway(verdict, event), event.url);
    const response = await heldPage(event, () =>
      resolve(event, { transformPageChunk: ({ html }) => html.replace('%varde.lang%', locale) }),
    );
    return guarded(response, event.url);
  });
};

/** What every answer says to the browser, beside the content policy that the framework writes into pages. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
/** In seconds: a year. Only where TLS is in front. */
const HSTS = 'max-age=31536000';

function guarded(response: Response, url: URL): Response {
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  if (url.protocol === 'https:') response.headers.set('strict-transport-security', HSTS);
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
  return response;
}

function toSignIn({ url, isDataRequest }: RequestEvent): Response {
  const location = `/sign-in?next=${encodeURIComponent(url.pathname)}`;
  if (isDataRequest) redirect(303, location);
  return new Response(null, { status: 303, headers: { location } });
}

function turnedAway(verdict: 'refused' | 'unknown', { locals, url, isDataRequest }: RequestEvent): Response {
  const status = verdict === 'refused' ? 403 : 404;
  const message = verdict === 'refused' ? m.error_refused() : m.error_unknown();
  const advice = verdict === 'refused' ? m.error_refused_advice() : m.error_unknown_advice();
  if (isDataRequest) error(status, { message, advice });
  const { locale } = locals;
  const notice = (locals.region as typeof locals.region | undefined)?.madeUp ? m.demo_notice() : null;
  return plainPage({
    status,
    locale,
    title: message,
    text: advice,
    home: m.error_to_front(),
    path: url.pathname,
    notice,
    font,
  });
}

/** What went wrong goes to the log with its route; the reader gets a sentence. Words typed are never logged. */
export const handleError: HandleServerError = (caught) => {
  if (caught.kind === 'app') return caught.error;
  const status = statusOf(caught.error);
  if (status === 404) return { message: m.error_unknown(), advice: m.error_unknown_advice() };
  if (status === 413) return { status, message: m.error_too_large(), advice: m.error_too_large_advice() };
  if (status === 400) return { status, message: m.error_form(), advice: m.error_form_advice() };
  if (status !== null) return { message: m.error_form(), advice: m.error_form_advice() };
  const fault = caught.error;
  const stack = fault instanceof Error ? fault.stack : undefined;
  console.error(JSON.stringify({ at: house.now(), route: caught.event.route.id, fault: String(fault), stack }));
  return { message: m.error_fault(), advice: m.error_fault_advice() };
};

/** The framework's own refusals carry a status; a form that cannot be read is the sender's, not ours. */
function statusOf(fault: unknown): number | null {
  const status = (fault as { status?: unknown } | null)?.status;
  if (typeof status === 'number' && status >= 400 && status < 500) return status;
  return fault instanceof TypeError && /form ?data|content-type/i.test(fault.message) ? 400 : null;
}
