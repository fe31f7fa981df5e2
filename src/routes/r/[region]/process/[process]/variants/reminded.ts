import { m } from '#messages';
import { listed, said } from '#platform/i18n/said.ts';
import type { Reminded } from '#wiring/views.ts';

/** What pressing for a reminder led to. `outcome`: how many letters went, or that some went lately; else nothing is said. */
export function remindedSaid(outcome: string, reminded: Reminded | null, locale: string): string {
  if (!reminded) return '';
  if (outcome === 'lately') {
    return m.variants_reminded_lately({ day: said(reminded.day, locale), next: said(reminded.next, locale) });
  }
  if (!/^\d+$/.test(outcome)) return '';
  const count = Number(outcome);
  const went =
    count > 0 ? m.variants_reminded({ count, places: listed(reminded.places, locale) }) : m.variants_reminded_none();
  const without = listed(reminded.leaderless, locale);
  return without ? `${went} ${m.variants_reminded_without({ places: without })}` : went;
}
