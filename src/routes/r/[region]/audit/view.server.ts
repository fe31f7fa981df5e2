import type { Context } from '#platform/db/context.server.ts';
import { trail, type Act } from '#platform/audit/trail.server.ts';
import { read, type Read } from '#platform/db/work.server.ts';
import { ROLES } from '#modules/organisation/index.ts';
import { peopleOfRegion } from '#modules/organisation/index.server.ts';
import { recordsById } from '#modules/thread/index.server.ts';
import { VERBS } from '#wiring/audit-words.ts';
import { threadKind } from '#wiring/thread.ts';
import { m } from '#messages';

/** Named at most for one act; a list pasted in has hundreds. */
const MOST = 5;

/** Everything that was done, for those who answer for the region; for others what they did or were part of. */
export async function auditView(
  context: Context,
  { top, self, base }: { top: string; self: string; base: string },
  before: number | null,
) {
  return read(context, async (r) => {
    const all = await r.may('organisation.shape', { placeId: top });
    const { acts, next } = await trail(r, { personId: all ? null : self, before });
    const people = new Map((await peopleOfRegion(r)).map(({ id, name }) => [id, name]));
    const titles = await titlesOf(r, acts, base, people);
    return {
      all,
      next,
      acts: acts.map((act) => ({
        nr: act.nr,
        at: act.at,
        who: who(act, people),
        roles: ROLES.filter((role) => act.roles.includes(role)),
        did: VERBS[act.verb]?.() ?? act.verb,
        about: act.about.flatMap((id) => titles.get(id) ?? []).slice(0, MOST),
      })),
    };
  });
}

function who({ actor, personId }: Act, people: ReadonlyMap<string, string>): string {
  if (personId) return people.get(personId) ?? m.audit_gone();
  return actor === 'participant' ? m.audit_participant() : m.audit_system();
}

interface Named {
  id: string;
  title: string;
  href: string;
}

/** What the ids stand for now. Dreams are not named: their words are for those who may read them. */
async function titlesOf(
  r: Read,
  acts: readonly Act[],
  base: string,
  people: ReadonlyMap<string, string>,
): Promise<Map<string, Named>> {
  const ids = [...new Set(acts.flatMap(({ about }) => about))];
  const named = new Map<string, Named>();
  for (const id of ids) {
    const name = people.get(id);
    if (name) named.set(id, { id, title: name, href: `${base}/people/${id}` });
  }
  for (const record of await recordsById(r, ids)) {
    if (record.kind === 'dream' || !record.title) continue;
    const href = threadKind(record.kind)?.href(base, record.id) ?? `${base}/${record.kind}/${record.id}`;
    named.set(record.id, { id: record.id, title: record.title, href });
  }
  return named;
}
