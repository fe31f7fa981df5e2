import { done, refuse, type Outcome, type Refusal } from '#platform/i18n/refusal.ts';

/** How long, how much and how often is put up with, from a server of others. */
export interface Patience {
  /** For one answer, in milliseconds. */
  answer: number;
  bytes: number;
  tries: number;
  /** Before the second try, in milliseconds; each further try waits twice as long. */
  pause: number;
}

const MOST_REDIRECTS = 3;
/** What may be over the next time. */
const PASSING = new Set(['fetch_no_answer', 'fetch_slow', 'fetch_no_json']);

/** Gets JSON, tries again when it may help, and follows no redirect to another host. Throws when `signal` says stop. */
export async function fetchJson(address: URL, patience: Patience, signal?: AbortSignal): Promise<Outcome<unknown>> {
  for (let tried = 1; ; tried++) {
    const answer = await once(address, patience, signal);
    signal?.throwIfAborted();
    if (answer.ok || tried >= patience.tries || !isPassing(answer)) return answer;
    await pause(patience.pause * 2 ** (tried - 1), signal);
    signal?.throwIfAborted();
  }
}

function isPassing({ refused, values }: Refusal): boolean {
  const status = Number(values?.['status'] ?? 0);
  return PASSING.has(refused) || status >= 500 || status === 429;
}

async function once(address: URL, patience: Patience, stop?: AbortSignal): Promise<Outcome<unknown>> {
  const late = AbortSignal.timeout(patience.answer);
  const signal = stop ? AbortSignal.any([stop, late]) : late;
  const host = address.host;
  try {
    const answered = await follow(address, signal);
    if (!answered.ok) return answered;
    const response = answered.value;
    if (!response.ok) {
      await response.body?.cancel();
      return refuse('fetch_status', undefined, { host, status: response.status });
    }
    const text = await readText(response, patience.bytes);
    if (text === null)
      return refuse('fetch_too_large', undefined, { host, megabytes: Math.floor(patience.bytes / 1e6) });
    return parsed(text, host);
  } catch {
    return refuse(late.aborted ? 'fetch_slow' : 'fetch_no_answer', undefined, { host });
  }
}

/** Redirects are followed on the same host and protocol alone. */
async function follow(address: URL, signal: AbortSignal): Promise<Outcome<Response>> {
  let at = address;
  for (let followed = 0; followed <= MOST_REDIRECTS; followed++) {
    const response = await fetch(at, { redirect: 'manual', signal, headers: { accept: 'application/json' } });
    if (response.status < 300 || response.status > 399) return done(response);
    await response.body?.cancel();
    at = new URL(response.headers.get('location') ?? '', at);
    if (at.origin !== address.origin) break;
  }
  return refuse('fetch_led_away', undefined, { host: address.host });
}

/** Null when there is more than `most` bytes of it. */
async function readText(response: Response, most: number): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > most) return null; // leaving the loop closes the connection
    parts.push(part);
  }
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

function parsed(text: string, host: string): Outcome<unknown> {
  try {
    return done(JSON.parse(text));
  } catch {
    return refuse('fetch_no_json', undefined, { host });
  }
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
  });
}
