import { makeStorage, startServer, type Engine } from '../house/server.ts';
import type { Result } from '../runners/result.ts';
import { addressesOf, type Address } from './addresses.ts';
import { ROLES, type Role } from './roles.ts';
import { MARKERS, markersIn } from './seen.ts';
import { makeWorld } from './world.ts';

interface Answer {
  address: Address;
  who: Role;
  status: number;
  markers: string[];
}

const AT_ONCE = 6;

/** Tries every reading route as every role, and holds the answers against the access table. Each route counts as one test. */
export async function accessCheck(engine: Engine, matrix = false): Promise<Result> {
  const started = performance.now();
  const storage = await makeStorage(engine);
  try {
    const world = await makeWorld(storage);
    const server = await startServer(storage, { VARDE_DEMO: '0' });
    try {
      const cookies = new Map<string, string>();
      for (const [name, token] of Object.entries(world.links)) cookies.set(name, await enter(server.url, token));
      const answers = await askAll(server.url, addressesOf(world), cookies);
      return judged(engine, answers, started, matrix);
    } finally {
      await server.stop();
    }
  } finally {
    await storage.remove();
  }
}

async function enter(url: string, token: string): Promise<string> {
  const answer = await fetch(`${url}/sign-in/${token}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, accept: 'text/html' },
    body: new URLSearchParams(),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  if (answer.status !== 303 || !cookie) throw new Error(`a link to sign in answered ${answer.status}`);
  return cookie;
}

/** As a page, and as the data that the page's script asks for. */
async function askAll(url: string, addresses: Address[], cookies: ReadonlyMap<string, string>): Promise<Answer[]> {
  const questions = addresses.flatMap((address) => ROLES.map((who) => ({ address, who }))).values();
  const answers: Answer[] = [];
  const work = async () => {
    for (const { address, who } of questions) {
      const cookie = cookies.get(who.name);
      const headers: Record<string, string> = cookie && who.signedIn ? { cookie } : {};
      const page = await fetch(`${url}${address.path}`, { redirect: 'manual', headers });
      const [path = '', query = ''] = address.path.split('?');
      const data = await fetch(`${url}${path === '/' ? '' : path}/__data.json${query && `?${query}`}`, {
        redirect: 'manual',
        headers,
      });
      const body = `${await page.text()}\n${await data.text()}`;
      answers.push({ address, who, status: page.status, markers: markersIn(withoutQuestion(body, query)) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return answers;
}

/** What was asked for is said again on the page, and gives nothing away. */
function withoutQuestion(body: string, query: string): string {
  const asked = new URLSearchParams(query).get('q');
  return asked
    ? body.replaceAll(`value="${asked}"`, '').replaceAll(`«${asked}»`, '').replaceAll(`"${asked}"`, '')
    : body;
}

function judged(engine: Engine, answers: readonly Answer[], started: number, matrix: boolean): Result {
  const wrong = [...answers.flatMap(faultsIn), ...unseen(answers)];
  for (const one of wrong) process.stdout.write(`access: ${one.route}: ${one.what}\n`);
  if (matrix) printMatrix(answers);
  const routes = new Set([...answers.map(({ address }) => address.route), 'markers']);
  const failed = new Set(wrong.map(({ route }) => route)).size;
  return {
    runner: `access on ${engine}, ${answers.length} questions`,
    passed: routes.size - failed,
    failed,
    skipped: [],
    seconds: (performance.now() - started) / 1000,
  };
}

interface Fault {
  route: string;
  what: string;
}

function faultsIn({ address, who, status, markers }: Answer): Fault[] {
  const fault = (what: string): Fault => ({ route: address.route, what: `${who.name} at ${address.path}: ${what}` });
  const told = markers.filter((name) => !MARKERS[name]?.(who)).map((name) => fault(`was shown «${name}»`));
  if (status >= 500) return [...told, fault(`answered ${status}`)];
  if (!address.lets) return told;
  const let_in = status === 200;
  if (let_in !== address.lets(who)) told.push(fault(`${let_in ? 'was let in' : 'was kept out'} with ${status}`));
  if (!let_in && ![303, 403, 404].includes(status)) told.push(fault(`was kept out with ${status}`));
  return told;
}

/** Whoever may see something finds it somewhere, or the check would be blind. */
function unseen(answers: readonly Answer[]): Fault[] {
  return Object.entries(MARKERS).flatMap(([name, rule]) =>
    ROLES.filter((who) => rule(who) && !answers.some((one) => one.who === who && one.markers.includes(name))).map(
      (who) => ({ route: 'markers', what: `${who.name} finds «${name}» nowhere` }),
    ),
  );
}

function printMatrix(answers: readonly Answer[]): void {
  const byRoute = Map.groupBy(answers, ({ address }) => address.route);
  for (const [route, some] of byRoute) {
    const cells = ROLES.map(({ name }) => {
      const own = some.filter(({ who }) => who.name === name);
      return `${name} ${own.filter(({ status }) => status === 200).length}/${own.length}`;
    });
    process.stdout.write(`${route}\n  ${cells.join('  ')}\n`);
  }
}
