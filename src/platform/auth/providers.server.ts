import { AsyncLocalStorage } from 'node:async_hooks';
import { getOAuthState } from 'better-auth/api';
import type { Provider } from '#platform/config/providers.ts';
import type { Ground } from './library.server.ts';
import { openProvider, type Visit, type Who } from './provider.server.ts';
import { deadline, Trouble, type TroubleKind } from './trouble.ts';
import { giveWay, hasConnection } from './logins.server.ts';
import { isKnown } from './identity.server.ts';
import { keptAddress } from './claims.ts';

/** Where to send somebody, and the cookies that know them when they come back. */
export interface Sent {
  url: string;
  cookies: string[];
}

/** Somebody who came back from a provider. */
export interface Arrived extends Omit<Visit, 'trouble'> {
  /** Cookies of the session; when an account was connected, those of the one they had. */
  cookies: string[];
  /** Where they were going. */
  next: string;
}

export type Or<T> = { ok: true; value: T } | { ok: false; trouble: TroubleKind };

export interface Providers {
  list: readonly Pick<Provider, 'id' | 'name'>[];
  /** Begins a sign-in. */
  begin(id: string, next: string): Promise<Or<Sent>>;
  /** Begins to connect a provider to the login of the session. */
  connect(id: string, next: string, headers: Headers): Promise<Or<Sent>>;
  /** Ends what was begun, with what the provider sent along. */
  finish(id: string, query: URLSearchParams, headers: Headers): Promise<Or<Arrived>>;
  /** Where one signs out at the provider too (RP-Initiated Logout 1.0); null when it does not say, or does not answer. */
  leave(id: string): Promise<string | null>;
}

type Opened = Awaited<ReturnType<typeof openProvider>>;

const HOUR = 3_600_000;
const PATIENCE = 20_000;

/** What the library or the provider answers when it does not go well. What is not here is not to be trusted. */
const TROUBLES: Readonly<Record<string, TroubleKind>> = {
  state_mismatch: 'stale',
  state_not_found: 'stale',
  unable_to_link_account: 'stale',
  invalid_code: 'code',
  access_denied: 'cancelled',
  server_error: 'down',
  temporarily_unavailable: 'down',
  account_not_linked: 'known',
  account_already_linked_to_different_user: 'taken',
};

export function openProviders(ground: Ground, origin: string | null, list: readonly Provider[]): Providers {
  const visits = new AsyncLocalStorage<Visit>();
  const opened = new Map<string, { at: number; is: Opened }>();
  const open = async (id: string): Promise<Opened> => {
    const provider = list.find((one) => one.id === id);
    if (!provider || !origin) throw new Trouble('unknown');
    const known = opened.get(id);
    if (known && performance.now() - known.at < HOUR) return known.is;
    const is = await openProvider(ground, origin, provider, (who) => settle(ground, provider, visits.getStore(), who));
    opened.set(id, { at: performance.now(), is });
    return is;
  };
  return {
    list,
    begin: (id, next) =>
      attempt(async () => {
        const { api } = await open(id);
        const body = { provider: id, callbackURL: next, errorCallbackURL: '/', disableRedirect: true };
        return sent(await api.signInSocial({ body, asResponse: true }));
      }),
    connect: (id, next, headers) =>
      attempt(async () => {
        const { api } = await open(id);
        const body = { provider: id, callbackURL: next, errorCallbackURL: '/', disableRedirect: true };
        return sent(await api.linkSocialAccount({ body, headers, asResponse: true }));
      }),
    async leave(id) {
      const is = await open(id).catch(() => null);
      if (!is?.endSession || !/^https?:/.test(is.endSession)) return null;
      const address = new URL(is.endSession);
      address.searchParams.set('client_id', list.find((one) => one.id === id)?.clientId ?? '');
      return address.href;
    },
    finish: (id, query, headers) =>
      attempt(async () => {
        const { api } = await open(id);
        const visit: Visit = { worksAt: [], email: null };
        const call = { params: { id }, query: Object.fromEntries(query), headers, asResponse: true } as const;
        const response = await visits.run(visit, () => deadline(PATIENCE, api.callbackOAuth(call)));
        if (visit.trouble) throw new Trouble(visit.trouble);
        return { ...visit, ...arrived(response) };
      }),
  };
}

/** Decides whether somebody whom a provider vouches for may come in, and under which address. */
async function settle({ db }: Ground, provider: Provider, visit: Visit | undefined, who: Who) {
  if (!visit) return null;
  const stop = (trouble: TroubleKind) => ((visit.trouble = trouble), null);
  if (who.affiliation.onlyLearns) return stop('student');
  const { subject, name, email, emailProved } = who.claimed;
  Object.assign(visit, { worksAt: who.affiliation.worksAt, email });
  const state = await getOAuthState();
  if (state?.link) await giveWay(db, provider.id, subject, state.link.userId);
  else if (email && !emailProved && !(await hasConnection(db, provider.id, subject)) && (await isKnown(db, email))) {
    return stop('known');
  }
  return {
    sub: subject,
    name: name || provider.name,
    email: keptAddress(provider.id, who.claimed),
    emailVerified: emailProved,
  };
}

async function sent(response: Response): Promise<Sent> {
  const { url } = (await response.json().catch(() => ({}))) as { url?: unknown };
  if (!response.ok || typeof url !== 'string' || !/^https?:/.test(url))
    throw new Trouble(response.status === 401 ? 'stale' : 'down');
  return { url, cookies: response.headers.getSetCookie() };
}

/** The library answers with a redirect: to where somebody was going, or to an error with its code. */
function arrived(response: Response): Pick<Arrived, 'cookies' | 'next'> {
  const location = response.headers.get('location') ?? '?error=unknown';
  const { pathname, search, searchParams } = new URL(location, 'http://localhost');
  const error = searchParams.get('error');
  if (error !== null) throw new Trouble(TROUBLES[error] ?? 'untrusted');
  return { cookies: response.headers.getSetCookie(), next: pathname + search };
}

async function attempt<T>(work: () => Promise<T>): Promise<Or<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (fault) {
    if (fault instanceof Trouble) return { ok: false, trouble: fault.kind };
    throw fault;
  }
}
