import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { Provider } from '#platform/config/providers.ts';
import { readClaims, type Claimed } from './claims.ts';
import { readGroups, type Affiliation } from './feide.ts';
import { openLibrary, type Ground } from './library.server.ts';
import { deadline, Trouble, type TroubleKind } from './trouble.ts';

/** What one return from a provider found out. */
export interface Visit {
  trouble?: TroubleKind;
  /** Organisation numbers of where somebody works, from a provider that says so. */
  worksAt: string[];
  /** The address the provider states, whoever it belongs to. */
  email: string | null;
}

export interface Who {
  claimed: Claimed;
  affiliation: Affiliation;
}

/** Decides about somebody; null when they may not come in. */
type Settle = (who: Who) => Promise<{ sub: string; name: string; email: string; emailVerified: boolean } | null>;

const PATIENCE = 5_000;
const NOWHERE: Affiliation = { onlyLearns: false, worksAt: [] };

/**
 * Opens one provider: asks it to present itself, and makes sure that it is who the settings say. Throws `Trouble`.
 * Each has a library of its own, so that one that does not answer keeps nobody else out. Gives also where one signs
 * out there, when it says so.
 */
export async function openProvider(ground: Ground, origin: string, provider: Provider, settle: Settle) {
  const discoveryUrl = `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const found = await askJson(discoveryUrl);
  if (found['issuer'] !== provider.issuer) throw new Trouble('untrusted');
  const userInfoUrl = typeof found['userinfo_endpoint'] === 'string' ? found['userinfo_endpoint'] : null;
  const { id, name, clientId, clientSecret, scopes } = provider;
  const library = openLibrary(
    ground,
    genericOAuth({
      config: [
        {
          providerId: id,
          name,
          clientId,
          clientSecret,
          scopes: [...scopes],
          discoveryUrl,
          requireIdTokenVerification: true,
          pkce: true,
          redirectURI: `${origin}/sign-in/from/${id}`,
          accountSubject: ({ profile }) => String(profile.sub),
          getUserInfo: async (tokens) => settle(await whoIs(provider, userInfoUrl, tokens)),
        },
      ],
    }),
    // Whose an address is, `settle` has decided: one that nobody proved never gets as far as the library.
    {
      account: { updateAccountOnSignIn: false, accountLinking: { trustedProviders: [id], allowDifferentEmails: true } },
    },
  );
  const { socialProviders } = await deadline(PATIENCE, library.$context);
  const opened = socialProviders.find((one) => one.id === id);
  if (opened?.issuer !== provider.issuer) throw new Trouble(opened ? 'untrusted' : 'down');
  const endSession = found['end_session_endpoint'];
  return { api: library.api, endSession: typeof endSession === 'string' ? endSession : null };
}

interface Tokens {
  idToken?: string | undefined;
  accessToken?: string | undefined;
}

/** The library has checked the id token's signature, issuer, audience and nonce before it asks. */
async function whoIs(provider: Provider, userInfoUrl: string | null, tokens: Tokens): Promise<Who> {
  if (!tokens.idToken) throw new Trouble('untrusted');
  const own = claimsIn(tokens.idToken);
  const lacks = own['email'] === undefined || own['name'] === undefined;
  const more = lacks && userInfoUrl ? await askJson(userInfoUrl, tokens.accessToken) : own;
  if (more['sub'] !== own['sub']) throw new Trouble('untrusted');
  const claimed = readClaims({ ...more, ...own }, provider.trustEmail);
  if (!claimed) throw new Trouble('untrusted');
  const groups = provider.kind === 'feide' ? await ask(provider.groupsUrl, tokens.accessToken) : null;
  return { claimed, affiliation: groups === null ? NOWHERE : readGroups(groups) };
}

function claimsIn(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
}

async function askJson(url: string, accessToken?: string): Promise<Record<string, unknown>> {
  const answer = await ask(url, accessToken);
  if (typeof answer !== 'object' || answer === null) throw new Trouble('down');
  return answer as Record<string, unknown>;
}

async function ask(url: string, accessToken?: string): Promise<unknown> {
  const headers = accessToken ? { authorization: `Bearer ${accessToken}` } : undefined;
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE), ...(headers ? { headers } : {}) }).catch(
    () => null,
  );
  const answer: unknown = await response?.json().catch(() => undefined);
  if (!response?.ok || answer === undefined) throw new Trouble('down');
  return answer;
}
