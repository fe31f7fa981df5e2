import { m } from '#messages';
import { number, said } from '#platform/i18n/said.ts';
import type { LandscapeView } from '../views.ts';

type Counts = LandscapeView['figures']['counts'];

const KINDS = [
  ['school', m.front_word_schools],
  ['kindergarten', m.front_word_kindergartens],
  ['centre', m.front_word_centres],
  ['ppt', m.front_word_ppt],
  ['service', m.front_word_services],
] as const;

/** How many units there are of each kind, with the word for them; kinds that are not there are left out. */
export function kindsOf(counts: Counts): [count: number, word: string][] {
  return KINDS.flatMap(([kind, word]) => {
    const count = counts[kind] ?? 0;
    return count > 0 ? [[count, word({ count })]] : [];
  });
}

/** «4 skoler, 7 barnehager»; how to begin where there is none. */
export function unitsSaid(counts: Counts): string {
  const locale = m.locale_code();
  const kinds = kindsOf(counts).map(([count, word]) => `${number(count, locale)} ${word}`);
  return kinds.length > 0 ? kinds.join(', ') : m.landscape_first_stone();
}

/** What is open to take part in now, in a sentence; empty when nothing is. */
export function openSaid(open: LandscapeView['open']): string {
  const locale = m.locale_code();
  return open.map(({ name, until }) => m.landscape_open({ name, day: said(until, locale) })).join('. ');
}

/** The same where a heading has said that it is open. */
export function openNames(open: LandscapeView['open']): string {
  const locale = m.locale_code();
  return open.map(({ name, until }) => m.landscape_open_until({ name, day: said(until, locale) })).join(' · ');
}

/** «3 åpne», where something is. */
export function openCountSaid(count: number): string {
  return count > 0 ? m.landscape_open_count({ count }) : '';
}

/** What the stones of the region's own cairn stand for, oldest first. */
export function largeLabels(): string[] {
  return [
    m.landscape_stone_dream(),
    m.landscape_stone_picture(),
    m.landscape_stone_goals(),
    m.landscape_stone_standing(),
    m.landscape_stone_path(),
    m.landscape_stone_cycle(),
  ];
}
