/** What came of asking our own server about a passkey. */
interface Said {
  ok: boolean;
  body: Record<string, unknown>;
}

/** A passkey belongs to a name; an IP address has none. */
const BARE_ADDRESS = /^[\d.]+$|:/;

/** False in a browser, or on an address, where there are none. */
export function knowsPasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined' && !BARE_ADDRESS.test(location.hostname);
}

/** Signs in with a passkey. Gives where to go on to, or null when it came to nothing. */
export async function signInWithPasskey(next: string): Promise<string | null> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const asked = await call('/sign-in/passkey');
  if (!asked.ok) return null;
  const response = await startAuthentication({ optionsJSON: asked.body as never }).catch(() => null);
  if (!response) return null;
  const used = await call('/sign-in/passkey', { response, next });
  return used.ok ? String(used.body['goTo']) : null;
}

/** Makes a passkey. Gives null when it is kept, the server's sentence when it has one, else an empty one. */
export async function makePasskey(name: string): Promise<string | null> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const offered = await call('/account/passkey');
  if (!offered.ok) return String(offered.body['message'] ?? '');
  const response = await startRegistration({ optionsJSON: offered.body as never }).catch(() => null);
  if (!response) return '';
  const kept = await call('/account/passkey', { response, name });
  return kept.ok ? null : String(kept.body['message'] ?? '');
}

async function call(path: string, body?: unknown): Promise<Said> {
  const sending = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch(path, body === undefined ? {} : sending).catch(() => null);
  const said = (await answer?.json().catch(() => null)) as Record<string, unknown> | null | undefined;
  return { ok: answer?.ok === true && said !== null, body: said ?? {} };
}
