import { m } from '#messages';
import type { Read } from '#platform/db/work.server.ts';
import type { OwnDream } from '#modules/contributions/index.ts';
import { findGoal } from '#modules/goals/index.server.ts';
import { findPicture } from '#modules/pictures/index.server.ts';
import type { Met } from '#modules/thread/index.ts';
import { walk } from '#modules/thread/index.server.ts';

/** A knot of the strip; pending when that has not happened yet. */
export interface Became {
  id: string;
  kind: string;
  title: string;
  quote?: boolean;
  sub?: string;
  href?: string;
  pending?: boolean;
}

interface Seen {
  id: string;
  title: string;
  href?: string;
}

const MOST = 500;
const LONGEST = 90;

/** The way from a dream to the goals, as far as it has come and as far as the reader may see. */
export async function becameOf(r: Read, base: string, dream: OwnDream): Promise<Became[]> {
  const met = await walk(r, dream.id, 'forward', MOST);
  const themes = of(met, 'theme').map(({ id, title }) => ({ id, title: title ?? '' }));
  const pictures = await seen(of(met, 'picture'), async ({ id }) => {
    const picture = await findPicture(r, id);
    return picture && { id, title: picture.versions[0]?.headline ?? '', href: `${base}/picture/${id}` };
  });
  const goals = await seen(of(met, 'goal'), async ({ id }) => {
    const goal = await findGoal(r, id);
    return goal && { id, title: goal.versions[0]?.text ?? '', href: `${base}/goal/${id}` };
  });
  const own = dream.words ?? (dream.picture ? m.slip_picture_only() : m.slip_gone_title());
  return [
    { id: dream.id, kind: m.slip_knot_dream(), title: short(own), quote: dream.words !== null },
    knot('theme', m.slip_knot_theme(), themes, m.slip_pending_theme()),
    knot('picture', m.slip_knot_picture(), pictures, m.slip_pending_picture()),
    knot('goal', m.slip_knot_goal(), goals, m.slip_pending_goal()),
  ];
}

function of(met: readonly Met[], kind: string): Met[] {
  return met.filter((one) => one.kind === kind);
}

async function seen(met: readonly Met[], find: (one: Met) => Promise<Seen | null>): Promise<Seen[]> {
  const found: Seen[] = [];
  for (const one of met) {
    const visible = await find(one);
    if (visible) found.push(visible);
  }
  return found;
}

function knot(id: string, kind: string, found: readonly Seen[], pending: string): Became {
  const [first, ...more] = found;
  if (!first) return { id, kind, title: pending, pending: true };
  return {
    ...first,
    kind,
    title: short(first.title),
    ...(more.length > 0 ? { sub: m.slip_more({ count: more.length }) } : {}),
  };
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} …` : text;
}
