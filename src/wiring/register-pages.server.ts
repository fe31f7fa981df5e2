import { fetchJson, type Patience } from '#platform/fetch/json.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';

type Entry = Record<string, unknown>;

const PATIENCE: Patience = { answer: 30_000, bytes: 25_000_000, tries: 3, pause: 2_000 };
const PER_PAGE = 1000;
/** The whole country is some fifteen pages of each register. */
const MOST_PAGES = 100;

/** Every entry that a register (NSR, NBR, version 4) has, page by page; all of them or a refusal. */
export async function registerEntries(
  address: string,
  { signal, patience = PATIENCE }: { signal?: AbortSignal | undefined; patience?: Patience } = {},
): Promise<Outcome<Entry[]>> {
  const { host } = new URL(address);
  const entries: Entry[] = [];
  const seen = new Set<string>();
  for (let number = 1, pages = 1; number <= pages; number++) {
    const answer = await fetchJson(pageOf(address, number), patience, signal);
    if (!answer.ok) return answer;
    const page = readPage(answer.value);
    if (!page || (number > 1 && page.pages !== pages)) return refuse('fetch_paging', undefined, { host, page: number });
    const mark = JSON.stringify(page.entries[0] ?? number);
    if (seen.has(mark) || page.entries.length === 0) {
      const empty = number === 1 && page.entries.length === 0;
      return refuse(empty ? 'fetch_empty' : 'fetch_paging', undefined, empty ? { host } : { host, page: number });
    }
    seen.add(mark);
    pages = page.pages;
    entries.push(...page.entries);
  }
  return done(entries);
}

function pageOf(address: string, number: number): URL {
  const page = new URL(address);
  page.searchParams.set('sidenummer', String(number));
  page.searchParams.set('antallperside', String(PER_PAGE));
  return page;
}

/** Null when it is no page, or says that there are more pages than there can be. */
function readPage(json: unknown): { pages: number; entries: Entry[] } | null {
  if (!isEntry(json)) return null;
  const told = new Map(Object.entries(json).map(([key, value]) => [key.toLowerCase(), value]));
  const pages = told.get('antallsider');
  const list = told.get('enhetliste') ?? told.get('enheter');
  const known = typeof pages === 'number' && Number.isInteger(pages) && pages >= 0 && pages <= MOST_PAGES;
  return known && Array.isArray(list) && list.every(isEntry) ? { pages, entries: list } : null;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const NUMBERS = /^(kommunenummer|kommunenr|organisasjonsnummer|orgnr|orgnummer)$/i;

/** The entries that have to do with any of these numbers: of units, or of the municipalities they lie in. */
export function entriesOf(numbers: ReadonlySet<string>, entries: readonly Entry[]): Entry[] {
  const own = (entry: Entry): boolean =>
    Object.entries(entry).some(
      ([key, value]) =>
        (NUMBERS.test(key) && numbers.has(String(value).trim())) ||
        (/^kommune$/i.test(key) && isEntry(value) && own(value)),
    );
  return entries.filter(own);
}
