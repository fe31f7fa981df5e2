import { createHash } from 'node:crypto';
import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { m } from '#messages';
import type { Context } from '#platform/db/context.server.ts';
import { isId } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome, type Refusal } from '#platform/i18n/refusal.ts';

/** A problem as the page shows it: the sentence, and the field it belongs to. */
export interface Problem {
  field?: string;
  message: string;
}

type Say = (values?: Record<string, unknown>) => string;

/** The sentence of a refusal in the reader's language. On the server only: it knows every message. */
export function sentence(refusal: Refusal): string {
  const say = (m as unknown as Record<string, Say>)[refusal.refused];
  if (!say) throw new Error(`no message for the refusal ${refusal.refused}`);
  return say(refusal.values ?? {});
}

/** All problems of a refusal, the first in front. */
export function problemsOf(refusal: Refusal): Problem[] {
  return [refusal, ...(refusal.also ?? [])].map((one) => ({
    ...(one.field ? { field: one.field } : {}),
    message: sentence(one),
  }));
}

/** Answers a form with what is wrong, and with what was typed so that nothing is lost. */
export function failed<T>(
  refusal: Refusal,
  typed: T,
): ActionFailure<{ refused: string; problems: Problem[]; typed: T }> {
  const status = { access_denied: 403, limits_wait: 429 }[refusal.refused] ?? 400;
  return fail(status, { refused: refusal.refused, problems: problemsOf(refusal), typed });
}

/** One text field of a form; empty when missing or a file. */
export function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** What is in a file field. Refused when no file was chosen, or an empty one. */
export async function bytesOf(form: FormData, name: string): Promise<Outcome<Uint8Array>> {
  const file = form.get(name);
  if (!(file instanceof File) || file.size === 0) return refuse('file_none', name);
  return done(await file.bytes());
}

/** A whole number that a form carries along; -1, which is no version of anything, when it is none. */
export function whole(form: FormData, name: string): number {
  const value = text(form, name);
  return /^\d{1,9}$/.test(value) ? Number(value) : -1;
}

/** How many of something an address says; null when it says nothing of it. */
export function counted(url: URL, name: string): number | null {
  const value = url.searchParams.get(name) ?? '';
  return /^\d{1,6}$/.test(value) ? Number(value) : null;
}

/**
 * The context for one act with a form that carries a number of its own (`client`, drawn with the page): pressed twice, or
 * sent again after a bad line, it is one act. The same form with other words is another.
 */
export async function once(event: RequestEvent, form: FormData): Promise<Context> {
  const { context } = event.locals;
  if (!isId(text(form, 'client'))) return context;
  const hash = createHash('sha256').update(JSON.stringify([event.url.pathname, event.url.search]));
  for (const [name, value] of form) {
    hash.update(JSON.stringify(typeof value === 'string' ? [name, value] : [name, value.name, value.size]));
    if (typeof value !== 'string') hash.update(await value.bytes());
  }
  return { ...context, sent: hash.digest('base64url') };
}
