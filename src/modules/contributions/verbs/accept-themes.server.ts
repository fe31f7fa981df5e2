import { keptAnalysis } from '#platform/analysis/kept.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import type { Write } from '#platform/db/work.server.ts';
import { done, refuse, refuseAll, type Outcome } from '#platform/i18n/refusal.ts';
import { isConcept, type Process } from '#modules/processes/index.ts';
import { parseThemeName } from '../rules/board.ts';
import { insertAct } from '../store/board.server.ts';
import { asTheyStand, type Suggestion } from '../store/suggestions.server.ts';
import { layTheme } from './new-theme.server.ts';
import { moveTo, onBoard } from './on-board.server.ts';

/** A suggestion that somebody takes as theirs, with the name and the main concept they give it. */
export interface Accepted {
  key: string;
  name: string;
  concept: string;
}

/**
 * Makes suggestions one's own: themes and moves under the name of whoever accepts, each undone like any other.
 * `made` is the version the suggestions were seen in. What has been placed since stays where it is. Gives how many
 * dreams were moved.
 */
export function acceptThemes(
  context: Context,
  processId: string,
  made: string,
  accepted: readonly Accepted[],
): Promise<Outcome<number>> {
  return onBoard(context, 'accept_themes', processId, async (w, process) => {
    const kept = await keptAnalysis(w, { name: 'themes', subjectId: process.id });
    if (!kept?.result || kept.input !== made) return refuse('contributions_suggestions_new');
    const standing = await asTheyStand(w, process.id, kept.result);
    const chosen = accepted.flatMap((one) => {
      const suggestion = standing.find(({ key }) => key === one.key);
      return suggestion ? [{ ...one, suggestion }] : [];
    });
    if (accepted.length === 0) return refuse('contributions_suggestions_none', 'take');
    if (chosen.length === 0) return refuse('contributions_suggestions_gone');
    const problem = refuseAll(chosen.flatMap((one) => problemsWith(one, process)));
    if (problem) return problem;
    let moved = 0;
    for (const one of chosen) moved += await take(w, process, one);
    return done(moved);
  });
}

type Chosen = Accepted & { suggestion: Suggestion };

/** A theme that is there already has its name and its concept. */
function problemsWith({ key, name, concept, suggestion }: Chosen, { concepts }: Process) {
  if (suggestion.into !== null) return [];
  const named = parseThemeName(name);
  const known = isConcept(concept) && concepts.includes(concept);
  return [
    named.ok ? null : { ...named, field: `name-${key}` },
    known ? null : refuse('contributions_suggestion_concept', `concept-${key}`),
  ];
}

async function take(w: Write, process: Process, { name, concept, suggestion }: Chosen): Promise<number> {
  const { into, texts } = suggestion;
  if (into !== null) {
    const dreams = await moveTo(w, into, texts);
    await insertAct(w, process.id, { kind: 'placed', dreams, to: into });
    w.about(into);
    return dreams.length;
  }
  const named = parseThemeName(name);
  if (named.ok && isConcept(concept)) await layTheme(w, process, { concept, name: named.value }, texts);
  return texts.length;
}
