import { done, refuse, refuseAll, type Outcome, type Refusal } from '#platform/i18n/refusal.ts';
import { LOCALES, type Locale, type Words } from '#platform/i18n/words.ts';
import { isConcept } from './concept.ts';
import type { TemplateBody, TemplateStep } from './template.ts';

/** A template as written in a form or a file. Guides are paragraphs with an empty line between. */
export interface TemplateForm {
  name: Words;
  question: Words;
  purpose: Words;
  /** Empty for the year after the process starts. */
  horizonYear: string;
  concepts: readonly string[];
  steps: readonly TemplateStepForm[];
}

export interface TemplateStepForm {
  key: string;
  kind: string;
  days: string;
  name: Words;
  purpose: Words;
  guide: Words;
}

/** Kinds that a template may have once: each is one work of the whole process. `activity` may come again and again. */
export const KINDS = ['gather', 'group', 'react', 'picture', 'goals', 'activity'] as const;
const AGAIN = 'activity';
/** Kinds that stand on dreams, and so come after the step that gathers them. */
const ON_DREAMS: readonly string[] = ['group', 'picture', 'goals'];

export const LONGEST = { name: 80, question: 200, purpose: 500, guide: 8000, steps: 20, days: 1000 } as const;

/** Reads a form into a body. What is not finished yet passes; what could never be right does not. */
export function parseTemplate(form: TemplateForm): Outcome<TemplateBody> {
  const horizonYear = form.horizonYear.trim() === '' ? null : Number(form.horizonYear);
  const concepts = form.concepts.filter(isConcept);
  const problem = refuseAll([
    horizonYear === null || isYear(horizonYear) ? null : refuse('processes_horizon', 'horizonYear'),
    concepts.length === 0 ? refuse('processes_no_concept', 'concepts') : null,
    tooLong(form.name, 'name', 'name'),
    tooLong(form.question, 'question', 'question'),
    tooLong(form.purpose, 'purpose', 'purpose'),
    form.steps.length > LONGEST.steps ? refuse('processes_many_steps', 'steps', { most: LONGEST.steps }) : null,
    ...form.steps.flatMap(checkStep),
    ...keysTwice(form.steps),
  ]);
  if (problem) return problem;
  return done({
    name: tidy(form.name),
    question: tidy(form.question),
    purpose: tidy(form.purpose),
    horizonYear,
    concepts,
    steps: form.steps.map(asStep),
  });
}

/** What must be mended before others can use it; null when it is ready. `own` is the language of its place. */
export function unfinished(body: TemplateBody, own: Locale): Refusal | null {
  const kinds = body.steps.map(({ kind }) => kind);
  const gathers = kinds.indexOf('gather');
  return refuseAll([
    body.name[own] ? null : refuse('processes_template_name', `name-${own}`),
    body.question[own] ? null : refuse('processes_question_empty', `question-${own}`),
    body.steps.length === 0 ? refuse('processes_no_steps', 'steps') : null,
    ...body.steps.map((step) =>
      step.name[own] ? null : refuse('processes_step_name', `step-name-${step.key}-${own}`),
    ),
    ...kinds.map((kind, index) =>
      kind !== AGAIN && kinds.indexOf(kind) < index ? refuse('processes_kind_twice', 'steps') : null,
    ),
    ...kinds.map((kind, index) =>
      ON_DREAMS.includes(kind) && (gathers < 0 || gathers > index) ? refuse('processes_gather_first', 'steps') : null,
    ),
  ]);
}

/** A body as a form shows it. */
export function asForm(body: TemplateBody): TemplateForm {
  return {
    ...body,
    horizonYear: body.horizonYear === null ? '' : String(body.horizonYear),
    steps: body.steps.map((step) => ({
      ...step,
      days: String(step.days),
      guide: Object.fromEntries(
        Object.entries(step.guide).map(([locale, paragraphs]) => [locale, paragraphs.join('\n\n')]),
      ),
    })),
  };
}

function checkStep(step: TemplateStepForm): (Refusal | null)[] {
  const days = Number(step.days);
  return [
    (KINDS as readonly string[]).includes(step.kind) ? null : refuse('processes_kind_unknown', `step-${step.key}`),
    Number.isInteger(days) && days >= 1 && days <= LONGEST.days
      ? null
      : refuse('processes_days', `days-${step.key}`, { most: LONGEST.days }),
    tooLong(step.name, `step-name-${step.key}`, 'name'),
    tooLong(step.purpose, `step-purpose-${step.key}`, 'purpose'),
    tooLong(step.guide, `guide-${step.key}`, 'guide'),
  ];
}

function keysTwice(steps: readonly TemplateStepForm[]): (Refusal | null)[] {
  const keys = steps.map(({ key }) => key);
  return keys.map((key, index) =>
    !/^[a-z][a-z0-9_-]{0,39}$/.test(key) || keys.indexOf(key) < index ? refuse('processes_step_key', 'steps') : null,
  );
}

function tooLong(words: Words, field: string, kind: 'name' | 'question' | 'purpose' | 'guide'): Refusal | null {
  return refuseAll(
    LOCALES.map((locale) =>
      (words[locale]?.length ?? 0) > LONGEST[kind]
        ? refuse('processes_text_long', `${field}-${locale}`, { most: LONGEST[kind] })
        : null,
    ),
  );
}

function asStep({ key, kind, days, name, purpose, guide }: TemplateStepForm): TemplateStep {
  const paragraphs = Object.entries(tidy(guide)).map(([locale, text]) => [
    locale,
    text
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter(Boolean),
  ]);
  return {
    key,
    kind,
    days: Number(days),
    name: tidy(name),
    purpose: tidy(purpose),
    guide: Object.fromEntries(paragraphs),
  };
}

/** Without empty texts and without what no language is. */
export function tidy(words: Words): Words {
  const written: Words = {};
  for (const locale of LOCALES) {
    const text = words[locale]?.replaceAll('\r\n', '\n').trim();
    if (text) written[locale] = text;
  }
  return written;
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 2000 && year <= 2200;
}
