import { m } from '#messages';
import type { Published } from '../rules/suppression.ts';

/** What must be said beside figures: that some are left out or stand together, and that they go five at a time. Null when nothing must. */
export function figuresNote({ rest, few, open }: Published): string | null {
  const parts = [few ? m.thread_few() : rest ? m.dreams_rest_help() : '', open ? m.dreams_in_fives() : ''];
  return parts.filter(Boolean).join(' ') || null;
}
