import { isId, type Read } from '#platform/db/work.server.ts';
import type { Process } from '#modules/processes/index.ts';
import { findPerson, placesById } from '#modules/organisation/index.server.ts';
import {
  ASIDE,
  isStakeholder,
  NOTES,
  type BoardDream,
  type DreamPage,
  type Stakeholder,
} from '#modules/contributions/index.ts';
import { boardOf, dreamsAt, lastActOf, tramplesOn } from '#modules/contributions/index.server.ts';
import type { BoardData } from '#modules/contributions/ui/board/data.ts';

/** What the address asks to see of the board. */
export interface Look {
  stakeholder: Stakeholder | null;
  words: string;
  after: string | null;
  /** A theme's id, or `aside`. */
  theme: string | null;
  /** How many of those that wait. */
  most: number;
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
    after: id('after'),
    most: asked('more') ? NOTES.more : NOTES.first,
    theme: asked('theme') === ASIDE ? ASIDE : id('theme'),
    from: id('from'),
  };
}

/** The board as one person sees it: with what they did last, and what they have laid open. */
export async function seen(
  r: Read,
  process: Pick<Process, 'id' | 'placeId'>,
  personId: string | null,
  look: Look,
): Promise<BoardData> {
  const board = await boardOf(r, process.id, look);
  const known = look.theme === ASIDE || board.themes.some(({ id }) => id === look.theme);
  const open =
    look.theme && known
      ? { spot: look.theme, ...(await dreamsAt(r, process.id, look.theme, { after: look.from, most: NOTES.first })) }
      : null;
  const away = <P extends DreamPage>(page: P): P => ({ ...page, dreams: page.dreams.map(fromElsewhere) });
  const fromElsewhere = ({ placeId, ...dream }: BoardDream): BoardDream =>
    placeId && placeId !== process.placeId ? { ...dream, placeId } : dream;
  const shown = { board: { ...board, waiting: away(board.waiting) }, open: open && away(open) };
  const dreams = [...shown.board.waiting.dreams, ...(shown.open?.dreams ?? [])];
  const elsewhere = new Set(dreams.map(({ placeId }) => placeId).filter((id) => id !== undefined));
  const places = await placesById(r, [...elsewhere]);
  return {
    ...shown,
    last: personId ? await lastActOf(r, process.id, personId) : null,
    told: personId ? await told(r, process.id, personId) : [],
    people: await namesOf(r, open?.dreams.map(({ placedBy }) => placedBy) ?? []),
    places: Object.fromEntries([...places].map(([id, place]) => [id, place.name])),
  };
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
