import { m } from '#messages';
import type { HideReason } from '../rules/hiding.ts';

const WHY: Record<HideReason, () => string> = {
  names_someone: m.hide_names_someone,
  hurts_someone: m.hide_hurts_someone,
  not_a_dream: m.hide_not_a_dream,
  double: m.hide_double,
  other: m.hide_other,
};

/** Why a dream is hidden, as a choice and beside an empty slip. */
export function hideReasonWord(reason: HideReason): string {
  return WHY[reason]();
}
