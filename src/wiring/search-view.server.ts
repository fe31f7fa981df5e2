import { distance } from 'fastest-levenshtein';
import type { Context } from '#platform/db/context.server.ts';
import { isId, read, type Read } from '#platform/db/work.server.ts';
import { marksFor, type Dream } from '#modules/contributions/index.ts';
import { dreamsByIds } from '#modules/contributions/index.server.ts';
import { forebearsOf, LEADING } from '#modules/organisation/index.ts';
import { peopleNamed, placesById, successions } from '#modules/organisation/index.server.ts';
import { processesAt } from '#modules/processes/index.server.ts';
import { parseAsked } from '#modules/thread/index.ts';
import { dreamsSaying, highlighted, START, STOP, vocabulary, type After } from '#modules/thread/index.server.ts';
import { FACILITATOR } from './access.ts';
import { foundTitles, type FoundTitle } from './search-titles.server.ts';

/** A text in pieces; those that were asked for are `hit`. */
export type Pieces = { text: string; hit: boolean }[];

export interface FoundDream {
  id: string;
  href: string;
  words: Pieces;
  place: string;
  day: string;
}

export interface Found {
  titles: (Omit<FoundTitle, 'title'> & { title: Pieces })[];
  people: { href: string; name: Pieces }[];
  dreams: FoundDream[];
  /** Address of the dreams that come next; null when these were the last. */
  next: string | null;
  /** Another question that would find something; null when this one did, or none would. */
  instead: string | null;
}

const TITLES = 8;
const PEOPLE = 5;
const DREAMS = 20;
/** How often more are asked for when some of those found may not be read. */
const ROUNDS = 4;

/** What a reader finds by words, of what they may see; null when no words are asked for. */
export async function searchView(context: Context, base: string, q: string, after: string): Promise<Found | null> {
  const asked = parseAsked(q);
  if (asked.length === 0) return null;
  return read(context, async (r) => {
    const marks = await marksOfReader(r, context);
    const first = after === '';
    const titles = first ? await foundTitles(r, base, asked, TITLES) : [];
    const people = first && isMember(context) ? await peopleNamed(r, asked, PEOPLE) : [];
    const { dreams, next } = await foundDreams(r, asked, marks, afterIn(after));
    const places = await placesById(
      r,
      dreams.flatMap(({ placeId }) => placeId ?? []),
    );
    const texts = [
      ...titles.map(({ title }) => title),
      ...people.map(({ name }) => name),
      ...dreams.map(({ words }) => words ?? ''),
    ];
    const pieces = (texts.length > 0 ? await highlighted(r, asked, texts) : []).map(inPieces);
    const nth = (at: number) => pieces[at] ?? [];
    const nothing = texts.length === 0 && first;
    return {
      titles: titles.map((one, at) => ({ ...one, title: nth(at) })),
      people: people.map(({ id }, at) => ({ href: `${base}/people/${id}`, name: nth(titles.length + at) })),
      dreams: dreams.map(({ id, placeId, day }, at) => ({
        id,
        href: `${base}/thread/${id}`,
        words: nth(titles.length + people.length + at),
        place: (placeId && places.get(placeId)?.name) || '',
        day,
      })),
      next: next && `?q=${encodeURIComponent(q)}&after=${encodeURIComponent(`${next.at.toISOString()} ${next.id}`)}`,
      instead: nothing && isMember(context) ? nearest(asked, await vocabulary(r, marks)) : null,
    };
  });
}

function isMember({ actor }: Context): boolean {
  return actor.kind === 'person' && actor.standing.some(({ role }) => role !== FACILITATOR);
}

async function marksOfReader(r: Read, context: Context): Promise<string[]> {
  const standing = context.actor.kind === 'person' ? context.actor.standing : [];
  const positions = standing.filter(({ role }) => role !== FACILITATOR);
  const led = positions.filter(({ role }) => (LEADING as readonly string[]).includes(role)).map(({ at }) => at);
  const merged = led.length > 0 ? await successions(r) : [];
  const answeredFor = [...led, ...led.flatMap((id) => forebearsOf(id, merged))];
  const own = answeredFor.length > 0 ? await processesAt(r, answeredFor) : [];
  return marksFor({
    inRegion: positions.length > 0 || standing.length > 0,
    placeIds: [...positions.map(({ at }) => at), ...answeredFor],
    processIds: [
      ...standing.filter(({ role }) => role === FACILITATOR).map(({ at }) => at),
      ...own.map(({ id }) => id),
    ],
  });
}

async function foundDreams(r: Read, asked: string[], marks: string[], from: After | null) {
  const dreams: Dream[] = [];
  let after = from;
  for (let round = 0; round < ROUNDS; round++) {
    const most = DREAMS - dreams.length + 1;
    const hits = await dreamsSaying(r, asked, marks, most, after ?? undefined);
    const some = hits.slice(0, most - 1);
    const readable = await dreamsByIds(
      r,
      some.map(({ id }) => id),
    );
    dreams.push(...readable.filter(({ words }) => words !== null));
    after = some.at(-1) ?? after;
    if (hits.length < most) return { dreams, next: null };
    if (dreams.length >= DREAMS) break;
  }
  return { dreams, next: after };
}

/** Where a page begins, as the one before it said; null when it says nothing that can be meant. */
function afterIn(text: string): After | null {
  const [at = '', id = ''] = text.split(' ');
  const moment = new Date(at);
  return isId(id) && !Number.isNaN(moment.getTime()) ? { id, at: moment } : null;
}

function inPieces(text: string): Pieces {
  return text.split(START).flatMap((part, nth) => {
    const [hit = '', ...rest] = nth === 0 ? ['', part] : part.split(STOP);
    return [
      { text: hit, hit: true },
      { text: rest.join(''), hit: false },
    ].filter((piece) => piece.text !== '');
  });
}

/** The question with each word as the nearest that is written somewhere; null when nothing is near enough. */
function nearest(asked: readonly string[], known: readonly string[]): string | null {
  const instead = asked.map((word) => {
    if (known.some((one) => one.startsWith(word))) return word;
    const near = known
      .map((one) => ({ one, away: distance(one, word) }))
      .filter(({ away }) => away <= (word.length < 6 ? 1 : 2))
      .toSorted((a, b) => a.away - b.away || b.one.length - a.one.length);
    return near[0]?.one ?? null;
  });
  const said = instead.every((word) => word !== null) ? instead.join(' ') : null;
  return said === asked.join(' ') ? null : said;
}
