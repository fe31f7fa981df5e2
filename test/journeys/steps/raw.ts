import { formWithText } from '../../house/form.ts';
import { signIn } from '../../house/sign-in.ts';

/** A gathering that is open, told from outside the browser: its code, its process, and somebody who may read all. */
export interface Gathering {
  url: string;
  code: string;
  /** Path of the process. */
  process: string;
  cookie: string;
}

export interface Answer {
  status: number;
  /** Where it leads on; null when it does not. */
  to: string | null;
  html: string;
}

/** The process that this person leads, by the home page alone. */
export async function gatheringOf(url: string, who: string): Promise<Gathering> {
  const cookie = await signIn(url, who);
  const home = await get(`${url}/r/nordmore`, cookie);
  const process = /\/r\/nordmore\/process\/[0-9a-f-]{36}/.exec(home.html)?.[0];
  if (!process) throw new Error(`nothing of ${who} leads to a process`);
  const code = /href="[^"]*\/j\/(\d{6})"/.exec((await get(`${url}${process}`, cookie)).html)?.[1];
  return { url, code: code ?? '', process, cookie };
}

export async function get(address: string, cookie = ''): Promise<Answer> {
  const answer = await fetch(address, { headers: { cookie, accept: 'text/html' } });
  return answerOf(answer);
}

async function answerOf(answer: Response): Promise<Answer> {
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
}

/** Sends a form as a browser without scripts does. */
export async function post(address: string, fields: FormData, cookie = ''): Promise<Answer> {
  const origin = new URL(address).origin;
  const headers = { origin, cookie, accept: 'text/html' };
  const answer = await fetch(address, { method: 'POST', body: fields, redirect: 'manual', headers });
  return answerOf(answer);
}

/** The process of a place, found as anybody finds it who is signed in: by the name of the place. */
export async function processOf(url: string, cookie: string, place: string): Promise<string> {
  const found = await get(`${url}/r/nordmore/search?q=${encodeURIComponent(place)}`, cookie);
  const at = /\/r\/nordmore\/place\/[0-9a-f-]{36}/.exec(found.html.slice(found.html.indexOf('<main')))?.[0];
  const process = /\/r\/nordmore\/process\/[0-9a-f-]{36}/.exec((await get(`${url}${at}`, cookie)).html)?.[0];
  if (!process) throw new Error(`${place} leads to no process`);
  return process;
}

/** The form of somebody who joins, filled in; the same one as often as it is asked with the same page. */
export async function joinForm(address: string): Promise<(words: string, picture?: Blob) => FormData> {
  const { fields, textarea } = formWithText((await get(address)).html, address);
  return (words, picture) => {
    const filled = new FormData();
    for (const [name, value] of fields) filled.append(name, value);
    filled.set('stakeholder', 'other');
    filled.set(textarea, words);
    if (picture) filled.set('picture', picture, 'bilde.png');
    return filled;
  };
}

/** All there is, as the facilitator's page counts it. */
export async function countDreams({ url, process, cookie }: Gathering): Promise<number> {
  const { html } = await get(`${url}${process}/dreams`, cookie);
  const said = /<strong>([\d\s]+) drøm/.exec(html)?.[1];
  if (!said) throw new Error('the page of dreams counts none');
  return Number(said.replaceAll(/\s/g, ''));
}

/** The code on the slip that came back, or null. */
export function slipIn({ html }: Answer): string | null {
  const code = /class="code[^>]*>([\s\S]*?)<\/p>/.exec(html)?.[1];
  return code ? code.replaceAll(/<[^>]*>/g, '') : null;
}
