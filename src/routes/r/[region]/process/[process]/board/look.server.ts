import { isId, type Read } from '#platform/db/work.server.ts';
import type { Process } from '#modules/processes/index.ts';
import { findPerson, placesById } from '#modules/organisation/index.server.ts';
import {
  ASIDE,
  chosenPlaces,
  isStakeholder,
  NOTES,
  placeGroups,
  under,
  type DreamPage,
  type Suggestions,
  type Stakeholder,
} from '#modules/contributions/index.ts';
import {
  atWork,
  boardOf,
  dreamsAt,
  lastActOf,
  placesOnBoard,
  suggestionsFor,
  tramplesOn,
} from '#modules/contributions/index.server.ts';
import type { BoardData } from '#modules/contributions/ui/board/data.ts';

/** What the address asks to see of the board. */
export interface Look {
  stakeholder: Stakeholder | null;
  words: string;
  /** A place that the dreams are from. */
  place: string | null;
  after: string | null;
  /** A theme's id, or `aside`. */
  theme: string | null;
  /** How many of those that wait. */
  most: number;
  /** Suggestions lie open. */
  suggest: boolean;
  /** Where to go on in what is open. */
  from: string | null;
}

const LONGEST_SEARCH = 80;

export function lookOf(url: URL): Look {
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  const id = (name: string) => (isId(asked(name)) ? asked(name) : null);
  const group = asked('group');
  return {
    stakeholder: isStakeholder(group) ? group : null,
    words: asked('words').trim().slice(0, LONGEST_SEARCH),
    place: id('place'),
    after: id('after'),
    most: asked('more') ? NOTES.more : NOTES.first,
    theme: asked('theme') === ASIDE ? ASIDE : id('theme'),
    from: id('from'),
    suggest: asked('suggest') !== '',
  };
}

/** The board as one person sees it: with what they did last, and what they have laid open. */
export async function seen(
  r: Read,
  process: Pick<Process, 'id' | 'placeId' | 'concepts'>,
  personId: string | null,
  look: Look,
): Promise<Omit<BoardData, 'clientId'>> {
  const from = await placesFrom(r, process);
  const placeIds = look.place ? chosenPlaces(process.placeId, from.places, look.place) : null;
  const board = await boardOf(r, process.id, { ...look, placeIds });
  const known = look.theme === ASIDE || board.themes.some(({ id }) => id === look.theme);
  const open =
    look.theme && known
      ? { spot: look.theme, ...(await dreamsAt(r, process.id, look.theme, { after: look.from, most: NOTES.first })) }
      : null;
  return {
    board: { ...board, waiting: fromElsewhere(board.waiting, process) },
    open: open && fromElsewhere(open, process),
    last: personId ? await lastActOf(r, process.id, personId) : null,
    told: personId ? await told(r, process.id, personId) : [],
    here: personId ? Object.values(await namesOf(r, await atWork(r, process.id, personId))).sort() : [],
    people: await namesOf(r, open?.dreams.map(({ placedBy }) => placedBy) ?? []),
    suggestions: look.suggest ? shownOf(await suggestionsFor(r, process.id)) : null,
    concepts: process.concepts,
    places: from.groups,
  };
}

/** The dreams themselves are not sent with what is suggested: how many, and a few of them. */
function shownOf({ list, ...rest }: Suggestions): BoardData['suggestions'] {
  return {
    ...rest,
    list: list.map(({ key, theme, terms, sure, texts, some }) => ({
      key,
      theme,
      terms,
      sure,
      some,
      count: texts.length,
    })),
  };
}

/** The page says where a dream is from only when that is another place than the board's own. */
function fromElsewhere<P extends DreamPage>(page: P, { placeId: own }: Pick<Process, 'placeId'>): P {
  const dreams = page.dreams.map(({ placeId, ...dream }) =>
    placeId && placeId !== own ? { ...dream, placeId } : dream,
  );
  return { ...page, dreams };
}

/** The places that the dreams of a process are from, and how they are offered; none when all are from its own. */
async function placesFrom(r: Read, process: Pick<Process, 'id' | 'placeId'>) {
  const ids = await placesOnBoard(r, process.id);
  if (ids.every((id) => id === process.placeId)) return { places: [], groups: [] };
  const places = [...(await placesById(r, ids)).values()];
  const tops = await placesById(r, [...new Set(places.map((place) => under(process.placeId, place)))]);
  return { places, groups: placeGroups(process.placeId, places, tops) };
}

/** What others have moved of what this person placed, and who. */
async function told(r: Read, processId: string, personId: string): Promise<BoardData['told']> {
  const found = await tramplesOn(r, processId, personId);
  const names = await namesOf(
    r,
    found.map((one) => one.personId),
  );
  return found.map((one) => ({ ...one, who: names[one.personId ?? ''] ?? '' }));
}

async function namesOf(r: Read, ids: readonly (string | null | undefined)[]): Promise<Record<string, string>> {
  const asked = [...new Set(ids)].filter((id) => typeof id === 'string');
  const names: Record<string, string> = {};
  for (const id of asked) names[id] = (await findPerson(r, id))?.name ?? '';
  return names;
}
