import { parseArgs } from 'node:util';
import { opinionOf, type Opinion } from '#engine/opinion/analyse.ts';
import type { Analysis } from './analysis.ts';
import { conversationIn, type Conversation } from './conversation.ts';
import { WrongUsage } from '../command.ts';

const OPTIONS = {
  votes: { type: 'string' },
  comments: { type: 'string' },
  groups: { type: 'string' },
  'counted-in': { type: 'string' },
  k: { type: 'string' },
  agree: { type: 'string', default: '1' },
} as const;

export const opinion: Analysis = {
  summary: 'The map of participants, opinion groups, what represents each, and what unites all.',
  usage: '--votes FILE [--comments FILE] [--groups FILE] [--counted-in FILE] [--k N] [--agree 1|-1]',
  async run(args) {
    const { values } = parseArgs({ args: withSign(args), options: OPTIONS });
    if (!values.votes) throw new WrongUsage('Missing: --votes.');
    if (values.agree !== '1' && values.agree !== '-1') throw new WrongUsage('--agree is 1 or -1.');
    const files = { ...values, votes: values.votes, countedIn: values['counted-in'] };
    const conversation = conversationIn(files, values.agree === '1' ? 1 : -1);
    const k = values.k === undefined ? undefined : wholeNumber(values.k);
    return told(conversation, opinionOf(conversation.casts, { ...conversation.asked, ...(k !== undefined && { k }) }));
  },
};

/** parseArgs would take `--agree -1` for two options. */
function withSign(args: readonly string[]): string[] {
  const at = args.indexOf('--agree');
  return at >= 0 && args[at + 1] === '-1' ? [...args.slice(0, at), '--agree=-1', ...args.slice(at + 2)] : [...args];
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new WrongUsage('--k is a whole number from 1.');
  return Number(text);
}

function told({ idOf }: Conversation, { votes, map, groups, groupOf, sizes, standing }: Opinion): object {
  const group = (place: number | null): string | number | null =>
    place === null ? null : idOf.group(groups[place] ?? '');
  const comment = <One extends { comment: number }>(one: One): object => ({
    ...one,
    comment: idOf.comment(votes.comments[one.comment] ?? ''),
  });
  const { agree, disagree } = standing.consensus();
  return {
    participants: votes.people.map((person, row) => ({
      id: idOf.person(person),
      x: map.places.x[row],
      y: map.places.y[row],
      group: group(groupOf[row] ?? null),
    })),
    comments: votes.comments.map((id, at) => {
      const { agrees, disagrees, seen } = standing.countsOf(at);
      return {
        id: idOf.comment(id),
        agrees,
        disagrees,
        passes: seen - agrees - disagrees,
        seen,
        groupAwareConsensus: standing.groupAwareConsensus(at),
        priority: standing.priorityOf(at),
        extremity: map.extremity[at],
        groups: groups.map((_, place) => ({ group: group(place), ...standing.figuresOf(place, at) })),
      };
    }),
    groups: groups.map((_, place) => ({
      id: group(place),
      size: sizes[place],
      representative: standing.representative(place).map(comment),
    })),
    consensus: { agree: agree.map(comment), disagree: disagree.map(comment) },
    pca: { center: [...map.center], components: map.components.map((component) => [...component]) },
  };
}
