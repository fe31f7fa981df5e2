import type { Context } from '#platform/db/context.server.ts';
import { isId, write } from '#platform/db/work.server.ts';
import { addDays, dayOf, parseDay } from '#platform/i18n/day.ts';
import { done, refuse, refuseAll, type Outcome } from '#platform/i18n/refusal.ts';
import { LOCALES, type Words } from '#platform/i18n/words.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { LONGEST_QUESTION } from '../rules/adaptation.ts';
import { findTemplate, type Template } from '../rules/template.ts';
import { layOut } from './lay-out.server.ts';

export interface StartForm {
  placeId: string;
  template: string;
  /** Own wording in one or more languages; what is left out is the template's. */
  question: Words;
  /** First day, as people write it. Empty means today. */
  startsOn: string;
}

/** Kinds of steps that people join with a code. */
const JOINED = new Set(['gather']);

/** Starts a process from a shipped template, with steps after each other. Gives its id. */
export async function startProcess(context: Context, form: StartForm): Promise<Outcome<string>> {
  const template = findTemplate(form.template);
  if (!template) return refuse('processes_unknown_template', 'template');
  const startsOn = form.startsOn.trim() ? parseDay(form.startsOn) : dayOf(context.now());
  const problem = refuseAll([
    startsOn ? null : refuse('day_unreadable', 'startsOn'),
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
    return done(await layOut(w, place, asProcess(template, form.question), plan(template, startsOn)));
  });
}

function asProcess(template: Template, own: Words) {
  const written = Object.entries(own).filter(([, text]) => text.trim());
  return {
    template: template.key,
    templateVersion: template.version,
    name: template.name,
    question: { ...template.question, ...Object.fromEntries(written) },
    horizonYear: template.horizonYear,
    handedDownFrom: null,
  };
}

function plan(template: Template, startsOn: string) {
  let opensOn = startsOn;
  return template.steps.map(({ kind, days }) => {
    const closesOn = addDays(opensOn, days - 1);
    const step = { kind, opensOn, closesOn, readers: 'facilitators' as const, joined: JOINED.has(kind) };
    opensOn = addDays(closesOn, 1);
    return step;
  });
}
