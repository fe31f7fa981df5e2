import type { Context } from '#platform/db/context.server.ts';
import { write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { parseSlip } from '../rules/slip.ts';
import { hashOfSlip } from '../store/codes.server.ts';
import { dreamBySlipHash } from '../store/contribution.server.ts';
import { erase } from './erase.server.ts';

/** Takes a dream back: whoever has its slip may, at any time, and it cannot be undone. Gives the dream's id. */
export async function withdraw(context: Context, slip: string): Promise<Outcome<string>> {
  const code = parseSlip(slip);
  if (!code) return refuse('contributions_unknown_slip', 'slip');
  return write(context, 'contributions.withdraw', async (w) => {
    const dream = await dreamBySlipHash(w, hashOfSlip(context.secret, code));
    if (!dream) return refuse('contributions_unknown_slip', 'slip');
    if (!(await erase(w, dream.id))) return refuse('contributions_already_back');
    return done(dream.id);
  });
}
