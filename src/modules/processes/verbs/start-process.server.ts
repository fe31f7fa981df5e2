import type { Context } from '#platform/db/context.server.ts';
import { isId, write } from '#platform/db/work.server.ts';
import { dayOf, parseDay } from '#platform/i18n/day.ts';
import { done, refuse, refuseAll, type Outcome } from '#platform/i18n/refusal.ts';
import { LOCALES, type Words } from '#platform/i18n/words.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { LONGEST_QUESTION } from '../rules/adaptation.ts';
import { firstPlan } from '../rules/plans.ts';
import { tidy } from '../rules/template-form.ts';
import { usableTemplates } from '../store/templates.server.ts';
import { layOut } from './lay-out.server.ts';

export interface StartForm {
  placeId: string;
  /** A shipped template's word, or the id of one that this place or one above has made. */
  template: string;
  /** Own wording in one or more languages; what is left out is the template's. */
  question: Words;
  /** First day, as people write it. Empty means today. */
  startsOn: string;
  /** Empty or left out for the template's own. */
  horizonYear?: string;
}

/** Starts a process from a template, with steps after each other. Gives its id. */
export async function startProcess(context: Context, form: StartForm): Promise<Outcome<string>> {
  const startsOn = form.startsOn.trim() ? parseDay(form.startsOn) : dayOf(context.now());
  const horizonYear = form.horizonYear?.trim() ? Number(form.horizonYear) : null;
  const problem = refuseAll([
    startsOn ? null : refuse('day_unreadable', 'startsOn'),
    horizonYear === null || (Number.isInteger(horizonYear) && horizonYear >= 2000 && horizonYear <= 2200)
      ? null
      : refuse('processes_horizon', 'horizonYear'),
    ...LOCALES.map((locale) =>
      (form.question[locale]?.trim().length ?? 0) > LONGEST_QUESTION
        ? refuse('processes_question_long', `question-${locale}`, { most: LONGEST_QUESTION })
        : null,
    ),
  ]);
  if (problem || !startsOn) return problem ?? refuse('day_unreadable', 'startsOn');
  return write(context, 'processes.start', async (w) => {
    const place = isId(form.placeId) ? await findPlace(w, form.placeId) : null;
    if (!place) return refuse('organisation_unknown_place', 'place');
    if (!(await w.may('process.start', { placeId: place.id }))) return refuse('access_denied');
    const template = (await usableTemplates(w, place.path)).find(({ key }) => key === form.template);
    if (!template) return refuse('processes_unknown_template', 'template');
    const year = horizonYear ?? template.horizonYear ?? Number(startsOn.slice(0, 4)) + 1;
    const question = { ...template.question, ...tidy(form.question) };
    const plan = firstPlan(template, startsOn, { question, horizonYear: year });
    const [id = ''] = await layOut(w, [place], plan, null);
    return done(id);
  });
}
