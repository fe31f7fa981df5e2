import type { Asked } from '#engine/opinion/analyse.ts';
import type { Cast, Vote } from '#engine/opinion/votes.ts';
import { columnIfAny, columnOf, idIn, isEmpty, numberIn, rowsOf, type Rows } from './rows.ts';

/** The files of a conversation. */
export interface Files {
  votes: string;
  comments?: string;
  groups?: string;
  countedIn?: string;
}

/** A conversation as files tell it, and what each id looked like there. */
export interface Conversation {
  casts: Cast[];
  asked: Asked;
  idOf: { person: (id: string) => Id; comment: (id: string) => Id; group: (id: string) => Id };
}

type Id = string | number;

const PERSON = ['voter-id', 'participant', 'participant_id', 'voter_id', 'pid'];
const COMMENT = ['comment-id', 'comment', 'statement_id', 'comment_id', 'tid'];
const GROUP = ['group', 'group-id', 'group_id'];
const TIME = ['timestamp', 'modified'];
const MODERATED = ['moderated', 'mod'];
const META = ['is_meta', 'is-meta', 'meta'];

/** Reads the files; `agree` is the sign of a vote that agrees. Throws `IllFormed`. */
export function conversationIn(files: Files, agree: 1 | -1): Conversation {
  const known = { person: new Map<string, Id>(), comment: new Map<string, Id>(), group: new Map<string, Id>() };
  const casts = castsIn(rowsOf(files.votes), agree, known);
  const asked: Asked = {
    ...(files.comments && marksIn(rowsOf(files.comments))),
    ...(files.groups && { groups: groupsIn(rowsOf(files.groups), known.group) }),
    ...(files.countedIn && { counted: peopleIn(rowsOf(files.countedIn)) }),
  };
  const asGiven = (ids: Map<string, Id>, byRule?: (id: string) => Id) => (id: string) =>
    ids.get(id) ?? byRule?.(id) ?? id;
  return {
    casts,
    asked,
    idOf: { person: asGiven(known.person), comment: asGiven(known.comment), group: asGiven(known.group, Number) },
  };
}

/** Votes in the order of time where the file tells it, and else as they stand. */
function castsIn(rows: Rows, agree: 1 | -1, known: Record<'person' | 'comment', Map<string, Id>>): Cast[] {
  const [personAt, commentAt, voteAt] = [columnOf(rows, PERSON), columnOf(rows, COMMENT), columnOf(rows, ['vote'])];
  const casts = rows.rows.map((_, row): Cast => {
    const vote = numberIn(rows, row, voteAt);
    if (vote !== 1 && vote !== -1 && vote !== 0) throw rows.wrong(row, `«vote» should be 1, 0 or -1, and is «${vote}»`);
    return {
      person: named(idIn(rows, row, personAt), known.person),
      comment: named(idIn(rows, row, commentAt), known.comment),
      vote: (vote * agree || 0) as Vote,
    };
  });
  const timeAt = columnIfAny(rows, TIME);
  const times = rows.rows.map((values) => (timeAt === undefined ? NaN : Number(values[timeAt])));
  if (times.some(Number.isNaN)) return casts;
  return [...casts.keys()].sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0)).map((at) => casts[at] as Cast);
}

function named(id: Id, known: Map<string, Id>): string {
  const text = String(id);
  if (!known.has(text)) known.set(text, id);
  return text;
}

function marksIn(rows: Rows): Pick<Asked, 'out' | 'meta'> {
  const commentAt = columnOf(rows, COMMENT);
  const [moderatedAt, metaAt] = [columnIfAny(rows, MODERATED), columnIfAny(rows, META)];
  const out = new Set<string>();
  const meta = new Set<string>();
  rows.rows.forEach((values, row) => {
    const id = String(idIn(rows, row, commentAt));
    if (moderatedAt !== undefined && Number(values[moderatedAt]) === -1) out.add(id);
    if (metaAt !== undefined && /^(true|t|1)$/i.test(String(values[metaAt]))) meta.add(id);
  });
  return { out, meta };
}

/** A row without a group stands in none. */
function groupsIn(rows: Rows, known: Map<string, Id>): Map<string, string> {
  const [personAt, groupAt] = [columnOf(rows, PERSON), columnOf(rows, GROUP)];
  const groups = new Map<string, string>();
  rows.rows.forEach((values, row) => {
    const person = String(idIn(rows, row, personAt));
    if (groups.has(person)) throw rows.wrong(row, `the participant «${person}» stands twice`);
    if (!isEmpty(values[groupAt])) groups.set(person, named(idIn(rows, row, groupAt), known));
  });
  return groups;
}

function peopleIn(rows: Rows): Set<string> {
  const personAt = columnOf(rows, [...PERSON, 'id']);
  return new Set(rows.rows.map((_, row) => String(idIn(rows, row, personAt))));
}
