import { m } from '#messages';
import { said } from '#platform/i18n/said.ts';
import type { LandscapeView } from '../views.ts';

/** What is open to take part in now, in a sentence. */
export function openSaid(open: LandscapeView['lands'][number]['open']): string {
  if (open.length === 0) return m.landscape_nothing_open();
  const locale = m.locale_code();
  return open.map(({ name, until }) => m.landscape_open({ name, day: said(until, locale) })).join('. ');
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
