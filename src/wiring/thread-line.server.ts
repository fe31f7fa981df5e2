import { m } from '#messages';
import { isStakeholder, type Stakeholder } from '#modules/contributions/index.ts';
import { lineThrough } from '#modules/thread/index.ts';
import { number } from '#platform/i18n/said.ts';
import { conceptLook, type Concept } from '#modules/processes/index.ts';
import type { SeenRecord } from './thread-seen.server.ts';
import { recordsWithin } from './thread-stages.server.ts';
import { voicesBehind, type Thread, type Within } from './thread-walk.server.ts';
import { THREAD_KINDS, type ThreadKind } from './thread.ts';

/** What an address asks for: which knot to look at, whose voices, and where. */
export interface Asked extends Within {
  knot: string | null;
  group: Stakeholder | null;
}

/** A knot of the rope. Where the thread has not come this far it is pending, and says what is missing. */
export interface LineKnot {
  id: string;
  kind: string;
  label: string;
  title: string;
  quote: boolean;
  sub: string[];
  day: string | null;
  concept: Concept | null;
  href: string | null;
  focused: boolean;
  pending: boolean;
  /** How many more of its kind hang on the thread. */
  more: number;
}

/** Reads the address; what names nothing on this thread is as if it were not said. */
export function askedOf(thread: Thread, address: URLSearchParams): Asked {
  const knot = address.get('knot');
  const group = address.get('group');
  const place = address.get('place');
  return {
    knot: thread.seen.some(({ id }) => id === knot) ? knot : null,
    group: isStakeholder(group) ? group : null,
    place: place && thread.municipalities.has(place) ? place : null,
  };
}

/** The address of a thread as asked for, with the knot to look at. */
export function addressOf(base: string, start: string, asked: Asked, knot: string): string {
  const query = new URLSearchParams({
    ...(knot === start ? {} : { knot }),
    ...(asked.group ? { group: asked.group } : {}),
    ...(asked.place ? { place: asked.place } : {}),
  });
  return `${base}/thread/${start}${query.size > 0 ? `?${query}` : ''}#knot`;
}

/** The line that is drawn: one knot for each kind after the voices. */
export function lineOf(thread: Thread, base: string, asked: Asked): LineKnot[] {
  const kinds = THREAD_KINDS.filter(({ kind }) => kind !== 'dream');
  const records = recordsWithin(thread, asked).concat(thread.seen.filter(({ id }) => id === asked.knot));
  const stages = kinds.map(({ kind }) => [...new Set(records.filter((one) => one.kind === kind))]);
  const through = [asked.knot, thread.record.id].filter((id) => id !== null);
  const chosen = lineThrough(
    stages.map((stage) => stage.map(({ id }) => id)),
    thread.ways,
    through,
  );
  const focused = focusedOf(thread, asked, chosen);
  return kinds.flatMap((kind, at): LineKnot[] => {
    const one = stages[at]?.find(({ id }) => id === chosen[at]);
    if (!one) return kind.missing ? [gap(kind, kind.missing())] : [];
    const more = (stages[at]?.length ?? 1) - 1;
    return [
      {
        ...{ id: one.id, kind: kind.kind, label: kind.label(), title: one.title, quote: kind.kind === 'picture' },
        ...{ day: one.day, concept: one.concept, more, pending: false, focused: one.id === focused },
        sub: subOf(thread, one, asked, more),
        href: addressOf(base, thread.record.id, asked, one.id),
      },
    ];
  });
}

/** The knot that is looked at: the one asked for, else the record itself, else where its thread is tied. */
function focusedOf({ record }: Thread, { knot }: Asked, chosen: readonly (string | null)[]): string | null {
  if (knot) return knot;
  return chosen.includes(record.id) ? record.id : (chosen.find((id) => id !== null) ?? null);
}

function gap({ kind, label }: ThreadKind, missing: string): LineKnot {
  const nothing = { day: null, concept: null, href: null, focused: false, quote: false, more: 0, sub: [] };
  return { id: kind, kind, label: label(), title: missing, pending: true, ...nothing };
}

function subOf(thread: Thread, one: SeenRecord, asked: Asked, more: number): string[] {
  const voices = one.kind === 'theme' ? voicesBehind(thread, one.id, asked) : null;
  const said = voices && !voices.ofWhole && voices.total !== null ? number(voices.total, m.locale_code()) : null;
  return [
    said !== null ? m.thread_dreams_count({ count: said }) : null,
    one.kind === 'concept' && one.concept ? conceptLook(one.concept).name : null,
    one.kind === 'picture'
      ? one.adoption
        ? m.thread_adopted_by({ body: one.adoption.body })
        : m.thread_draft()
      : null,
    one.kind === 'goal' ? m.thread_signs_count({ count: one.signs.length }) : null,
    more > 0 ? m.thread_more({ count: more }) : null,
  ].filter((text) => text !== null);
}
