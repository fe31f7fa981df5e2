import { waitInLine } from '#platform/db/line.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { parseList, type ListedDream, type RowProblem } from '../rules/list.ts';
import { isStakeholder } from '../rules/stakeholder.ts';
import { clientIdOfListed, codesOf } from '../store/codes.server.ts';
import { slipsThere } from '../store/contribution.server.ts';
import { facilitatedGathering } from './gathering.server.ts';
import { keepDreams, type DreamToKeep } from './keep-dreams.server.ts';

export interface ListForm {
  /** What was pasted, or the text of the file. */
  list: string;
  /** Who dreamt, where the list does not say. */
  stakeholder: string;
}

export interface Listed {
  added: number;
  /** In the list, and there from before. */
  already: number;
  /** Rows that were left out. */
  problems: RowProblem[];
}

/**
 * Takes in all dreams of a list that can be, in one transaction. Pasted again, in whole or with corrections,
 * only what is new is added. Rows that say the same are different people's dreams.
 */
export async function contributeList(context: Context, processId: string, form: ListForm): Promise<Outcome<Listed>> {
  if (!isStakeholder(form.stakeholder)) return refuse('contributions_list_who', 'stakeholder');
  const parsed = parseList(form.list, form.stakeholder);
  if (!parsed.ok) return parsed;
  const { dreams, problems } = parsed.value;
  if (dreams.length === 0) return refuse('contributions_list_none_usable', 'list');
  return write(context, 'contributions.contribute_list', async (w) => {
    const open = await facilitatedGathering(w, processId);
    if (!open.ok) return open;
    const all = asDreams(context.secret, open.value.step.id, dreams);
    await waitInLine(w, open.value.step.id, 'list');
    const there = await slipsThere(
      w,
      all.map(({ codes }) => codes.slipHash),
    );
    const fresh = all.filter(({ codes }) => !there.has(codes.slipHash));
    if (fresh.length > 0) await keepDreams(w, open.value, 'list', fresh);
    w.about(processId);
    return done({ added: fresh.length, already: all.length - fresh.length, problems });
  });
}

function asDreams(secret: string, stepId: string, listed: readonly ListedDream[]): DreamToKeep[] {
  const seen = new Map<string, number>();
  return listed.map(({ words, stakeholder }) => {
    const said = JSON.stringify([stakeholder, words]);
    const nth = seen.get(said) ?? 0;
    seen.set(said, nth + 1);
    const dream = { words, stakeholder, clientId: clientIdOfListed(secret, stepId, said, nth) };
    return { dream, codes: codesOf(secret, stepId, dream, null), language: null, pictureId: null };
  });
}
