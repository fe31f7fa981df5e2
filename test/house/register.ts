import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a register can do wrong. */
export type Fault =
  | 'none'
  | 'error'
  | 'error_once'
  | 'refusing'
  | 'slow'
  | 'slow_body'
  | 'half'
  | 'away'
  | 'same_page'
  | 'growing'
  | 'no_page'
  | 'empty'
  | 'huge';

/** A register on this machine that speaks the paging of NSR and NBR, version 4, faults included. */
export interface Register {
  url: string;
  units: object[];
  fault: Fault;
  /** What it was asked for: page and entries per page. */
  asked: { page: number; size: number }[];
  close(): Promise<void>;
}

/** `most`: entries on a page, whatever it is asked for. */
export async function openRegister(units: object[], most = 2): Promise<Register> {
  const register = { url: '', units, fault: 'none' as Fault, asked: [] as Register['asked'], close: async () => {} };
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://here');
    if (address.pathname !== '/v4/enheter') return send(response, 404, '{}');
    const page = Number(address.searchParams.get('sidenummer'));
    register.asked.push({ page, size: Number(address.searchParams.get('antallperside')) });
    answer(register, response, page, most);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  register.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v4/enheter`;
  register.close = () => closed(server);
  return register;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function answer(register: Register, response: ServerResponse, page: number, most: number): void {
  const body = JSON.stringify(pageOf(register, page, most));
  switch (register.fault) {
    case 'error':
      return send(response, 500, 'down');
    case 'error_once':
      return register.asked.length === 1 ? send(response, 503, 'down') : send(response, 200, body);
    case 'refusing':
      return send(response, 403, '{}');
    case 'slow':
      return;
    case 'slow_body':
      response.writeHead(200, { 'content-type': 'application/json' });
      return void response.write(body.slice(0, 10));
    case 'half':
      return send(response, 200, body.slice(0, body.length / 2));
    case 'away':
      return void response.writeHead(302, { location: 'http://localhost:9/v4/enheter' }).end();
    case 'huge':
      return send(response, 200, `${' '.repeat(200_000)}${body}`);
    default:
      return send(response, 200, body);
  }
}

function pageOf({ units, fault }: Register, page: number, most: number): object {
  const pages = Math.ceil(units.length / most);
  if (fault === 'no_page') return { feil: 'ukjent' };
  if (fault === 'empty') return { AntallSider: 0, EnhetListe: [] };
  const from = (fault === 'same_page' ? 0 : page - 1) * most;
  return { AntallSider: fault === 'growing' ? pages + page : pages, EnhetListe: units.slice(from, from + most) };
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}
