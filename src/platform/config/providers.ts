/** A sign-in provider that speaks OpenID Connect, as `VARDE_OIDC` describes it. */
export interface Provider {
  /** In addresses: the provider sends people back to `/sign-in/from/ID`. */
  id: string;
  /** On the button. */
  name: string;
  kind: Kind;
  /** Exactly as the provider states it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  scopes: readonly string[];
  /** An e-mail address that this provider calls verified belongs to whoever signs in with it. */
  trustEmail: boolean;
  /** Where Feide tells whom somebody works for. */
  groupsUrl: string;
}

const KINDS = ['generic', 'feide', 'entra', 'idporten'] as const;
type Kind = (typeof KINDS)[number];

const SCOPES: Readonly<Record<Kind, readonly string[]>> = {
  generic: ['openid', 'profile', 'email'],
  feide: ['openid', 'profile', 'email', 'userid-feide', 'groups-org'],
  entra: ['openid', 'profile', 'email'],
  idporten: ['openid'],
};
const FEIDE_GROUPS = 'https://groups-api.dataporten.no/groups/me/groups';
const KNOWN = 'id name kind issuer clientId clientSecret scopes trustEmail groupsUrl'.split(' ');

/** A setting that cannot be meant; the message says which, and how it is written. */
export class WrongSetting extends Error {}

/** Reads `VARDE_OIDC`, a JSON list. Throws `WrongSetting`. */
export function parseProviders(text: string | undefined, origin: string | null): Provider[] {
  if (!text?.trim()) return [];
  const list = listIn(text);
  if (!origin) throw wrong('needs VARDE_ORIGIN too: the address that a provider sends people back to');
  const providers = list.map(parseProvider);
  const twice = providers.find((one, at) => providers.findIndex((other) => other.id === one.id) !== at);
  if (twice) throw wrong(`has two providers called «${twice.id}»`);
  return providers;
}

function listIn(text: string): unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list;
  } catch {
    throw wrong('is not JSON');
  }
  throw wrong('is not a list: write [{"id":"feide", …}]');
}

function parseProvider(entry: unknown, at: number): Provider {
  if (typeof entry !== 'object' || entry === null) throw wrong(`number ${at + 1} is not an object`);
  const given = entry as Record<string, unknown>;
  const which = typeof given['id'] === 'string' ? `«${given['id']}»` : `number ${at + 1}`;
  const stranger = Object.keys(given).find((key) => !KNOWN.includes(key));
  if (stranger) throw wrong(`${which} has «${stranger}», which is not known; known are ${KNOWN.join(', ')}`);
  const kind = (given['kind'] ?? 'generic') as Kind;
  if (!KINDS.includes(kind)) throw wrong(`${which}: kind is one of ${KINDS.join(', ')}`);
  const id = words(given, 'id', which);
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(id)) throw wrong(`${which}: id is 2–31 of a–z, 0–9 and -, a letter first`);
  return {
    id,
    name: words(given, 'name', which),
    kind,
    issuer: issuerOf(kind, words(given, 'issuer', which), which),
    clientId: words(given, 'clientId', which),
    clientSecret: words(given, 'clientSecret', which),
    scopes: scopesOf(given['scopes'] ?? SCOPES[kind], which),
    trustEmail: yesOrNo(given['trustEmail'] ?? false, which),
    groupsUrl: address(given['groupsUrl'] === undefined ? FEIDE_GROUPS : words(given, 'groupsUrl', which), which),
  };
}

function words(given: Record<string, unknown>, key: string, which: string): string {
  const value = given[key];
  if (typeof value === 'string' && value.trim() && value.length <= 500) return value.trim();
  throw wrong(`${which} lacks ${key}`);
}

function yesOrNo(value: unknown, which: string): boolean {
  if (typeof value === 'boolean') return value;
  throw wrong(`${which}: trustEmail is true or false, without quotes`);
}

function scopesOf(value: unknown, which: string): string[] {
  const scopes = Array.isArray(value) ? value.filter((one) => typeof one === 'string' && /^\S+$/.test(one)) : [];
  if (!Array.isArray(value) || scopes.length !== value.length || !scopes.includes('openid')) {
    throw wrong(`${which}: scopes is a list of words with "openid" among them`);
  }
  return scopes as string[];
}

/** With one of Entra's shared issuers anybody with any Microsoft account could come in, under no issuer of their own. */
function issuerOf(kind: Kind, text: string, which: string): string {
  const issuer = address(text, which);
  if (kind === 'entra' && /\/(common|organizations|consumers)(\/|$)/.test(issuer)) {
    throw wrong(`${which}: issuer names the tenant, as in https://login.microsoftonline.com/TENANT/v2.0`);
  }
  return issuer;
}

/** Secrets travel to it, so https; plain http only on this machine. */
function address(text: string, which: string): string {
  const url = URL.parse(text);
  const near = url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url && (url.protocol === 'https:' || near) && !url.hash && !url.username) return text;
  throw wrong(`${which}: «${text}» is not an https address`);
}

function wrong(what: string): WrongSetting {
  return new WrongSetting(`VARDE_OIDC ${what}.`);
}
