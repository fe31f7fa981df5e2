import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider as OpenIdProvider, type Configuration } from 'oidc-provider';

/** Somebody at the provider: what it says of them, and what Feide's groups API answers. */
export interface Account {
  claims: Record<string, unknown>;
  groups?: unknown[];
}

/** A real OpenID Connect provider on this machine, with Feide's groups API beside it. */
export interface TestProvider {
  issuer: string;
  groupsUrl: string;
  client: { clientId: string; clientSecret: string };
  /** Who signs in there from now on; null for somebody who cancels. */
  as(account: string | null): void;
  /** Walks through the provider as a browser would, and gives the address it sends back to. */
  walk(url: string): Promise<URL>;
  close(): Promise<void>;
}

const CLIENT = { clientId: 'varde', clientSecret: 'a secret that only the two of them know' };

export async function openTestProvider(
  accounts: Readonly<Record<string, Account>>,
  redirectUris: string[],
): Promise<TestProvider> {
  const server = createServer();
  const issuer = await listen(server);
  const provider = new OpenIdProvider(issuer, configurationOf(accounts, redirectUris));
  let current: string | null = null;
  const callback = provider.callback();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/interaction/')) return void decide(provider, current, request, response);
    if (request.url?.startsWith('/groups')) return void tellGroups(provider, accounts, request, response);
    return void callback(request, response);
  });
  return {
    issuer,
    groupsUrl: `${issuer}/groups/me/groups`,
    client: CLIENT,
    as: (account) => (current = account),
    walk,
    close: () => closed(server),
  };
}

function configurationOf(accounts: Readonly<Record<string, Account>>, redirectUris: string[]): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: redirectUris,
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    pkce: { required: () => true },
    scopes: ['openid', 'userid-feide', 'groups-org'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key of tests'] },
    ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: 300, IdToken: 300, Interaction: 300, Session: 300 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ ...accounts[id]?.claims, sub: id }),
    }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile userid-feide groups-org');
      await grant.save();
      return grant;
    },
  };
}

/** Whoever it is, is signed in without a page; who cancels is sent back with that. */
async function decide(
  provider: OpenIdProvider,
  current: string | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const result = current ? { login: { accountId: current } } : { error: 'access_denied' };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

async function tellGroups(
  provider: OpenIdProvider,
  accounts: Readonly<Record<string, Account>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const token = await provider.AccessToken.find(request.headers.authorization?.replace('Bearer ', '') ?? '');
  response.writeHead(token ? 200 : 401, { 'content-type': 'application/json' });
  response.end(JSON.stringify((token && accounts[token.accountId]?.groups) ?? []));
}

async function walk(url: string): Promise<URL> {
  const jar = new Map<string, string>();
  let at = new URL(url);
  const home = at.origin;
  while (at.origin === home) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`the provider stopped at ${at.href}: ${await answer.text()}`);
    at = new URL(location, at);
  }
  return at;
}

/** A server that says the same to everybody, such as a discovery document that is not true. */
export async function openLiar(documentOf: (own: string) => unknown): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer();
  const url = await listen(server);
  server.on('request', (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(documentOf(url)));
  });
  return { url, close: () => closed(server) };
}

/** A server that takes every call and answers none. */
export async function openSilence(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer();
  return { url: await listen(server), close: () => closed(server) };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
