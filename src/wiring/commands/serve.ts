import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readConfig, type Config } from '#platform/config/config.server.ts';
import { Refused, say, type Command } from './command.ts';
import { stopOnSignals } from './stop.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const SECOND = 1000;

export const serve: Command = {
  name: 'serve',
  summary: 'Serves Varde until it is told to stop.',
  help: `Usage: varde serve

Opens the database, brings it up to date and serves. The environment decides how:
  HOST, PORT            where to listen (127.0.0.1, 3000)
  DATABASE_URL          PostgreSQL; without it the embedded engine is used
  VARDE_DATA            folder of the embedded engine (./data)
  VARDE_DEMO            1 fills an empty database with the demo and lets anyone sign in with one click
  VARDE_TRUST_PROXY     1 when a proxy in front sets x-forwarded-proto and x-forwarded-for
docs/operations.md has the rest. SIGTERM and Ctrl-C end it within ten seconds.`,
  async run(args) {
    parseArgs({ args, options: {} });
    const config = readConfig();
    const server = createServer(patience(), await loadHandler(config));
    const address = await listen(server, process.env['HOST'] || '127.0.0.1', Number(process.env['PORT'] || 3000));
    stopOnSignals(server);
    process.emit('varde:serving' as never, 'serve' as never);
    say(`Varde is at ${address}`);
    if (!config.demo && !config.smtpUrl) say('SMTP_URL is not set, so no sign-in link can be sent yet.');
    if (config.smtpUrl && !config.origin)
      say('VARDE_ORIGIN is not set, so links in letters work on this machine alone.');
    if (config.demo) say('This is a demo with made-up people: open the address and choose whom to sign in as.');
  },
};

/** How long a client may take over its headers, and over a whole request. Node looks now and then, not all the time. */
function patience(): ServerOptions {
  const headersTimeout = seconds('VARDE_HEADERS_SECONDS', 15);
  const requestTimeout = Math.max(headersTimeout, seconds('VARDE_REQUEST_SECONDS', 60));
  return { headersTimeout, requestTimeout, connectionsCheckingInterval: Math.min(5 * SECOND, headersTimeout / 2) };
}

function seconds(name: string, usual: number): number {
  return (Number(process.env[name]) > 0 ? Number(process.env[name]) : usual) * SECOND;
}

/** What every answer says, files of the build among them; pages say more (`src/hooks.server.ts`). */
const HEADERS = { 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' };

/** Importing the build opens the database, so what it reads from the environment stands there first. */
async function loadHandler(config: Config): Promise<Handler> {
  const file = join(config.root, 'build/handler.js');
  if (!existsSync(file)) throw new Refused('Varde is not built yet. Run `npm start`, or `npm run build` first.');
  const proxied = process.env['VARDE_TRUST_PROXY'] === '1';
  process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
  if (proxied) process.env['ADDRESS_HEADER'] ??= 'x-forwarded-for';
  process.env['BODY_SIZE_LIMIT'] ??= '32M';
  const { handler } = (await import(pathToFileURL(file).href)) as { handler: Handler };
  return proxied ? behindProxy(handler) : direct(handler);
}

/** Nobody in front: what a client claims about protocol and address is not believed. */
function direct(handler: Handler): Handler {
  return (request, response) => {
    guard(response);
    request.headers['x-forwarded-proto'] = 'http';
    delete request.headers['x-forwarded-for'];
    handler(request, response);
  };
}

/** A proxy that forgets a header is answered as the plain connection it is. */
function behindProxy(handler: Handler): Handler {
  return (request, response) => {
    guard(response);
    request.headers['x-forwarded-proto'] = first(request.headers['x-forwarded-proto']) === 'https' ? 'https' : 'http';
    request.headers['x-forwarded-for'] ??= request.socket.remoteAddress ?? '';
    handler(request, response);
  };
}

function guard(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

function first(header: string | string[] | undefined): string | undefined {
  return String(header).split(',')[0]?.trim();
}

function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, () => {
      const address = server.address();
      const real = typeof address === 'object' && address ? address.port : port;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${real}`);
    });
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Refused(`Something already listens on ${host}:${port}. Stop it, or choose another with PORT.`);
  }
  if (error.code === 'EACCES') return new Refused(`Varde may not listen on port ${port}. Choose another with PORT.`);
  return error;
}
