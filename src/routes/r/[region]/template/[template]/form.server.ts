import { LOCALES, type Words } from '#platform/i18n/words.ts';
import type { TemplateForm, TemplateStepForm } from '#modules/processes/index.ts';
import { text } from '#wiring/forms.server.ts';

/** A template as it was typed, its steps in order. */
export function templateIn(form: FormData): TemplateForm {
  return {
    name: wordsIn(form, 'name'),
    question: wordsIn(form, 'question'),
    purpose: wordsIn(form, 'purpose'),
    horizonYear: text(form, 'horizonYear'),
    concepts: form.getAll('concepts').map(String),
    steps: form.getAll('step').map((key) => stepIn(form, String(key))),
  };
}

/** What a button asks for besides saving: a new step, or one moved or taken away. `key` is that of a new step. */
export function changed(form: TemplateForm, intent: string, key: string): TemplateForm {
  const [what, which = ''] = intent.split(' ');
  const steps = [...form.steps];
  const at = steps.findIndex((step) => step.key === which);
  const [step] = at < 0 ? [] : steps.splice(at, 1);
  if (what === 'up' && step) steps.splice(Math.max(0, at - 1), 0, step);
  else if (what === 'down' && step) steps.splice(at + 1, 0, step);
  else if (what !== 'remove' && step) steps.splice(at, 0, step);
  if (what === 'add') steps.push({ key, kind: 'activity', days: '7', name: {}, purpose: {}, guide: {} });
  return { ...form, steps };
}

function stepIn(form: FormData, key: string): TemplateStepForm {
  return {
    key,
    kind: text(form, `kind-${key}`),
    days: text(form, `days-${key}`),
    name: wordsIn(form, `step-name-${key}`),
    purpose: wordsIn(form, `step-purpose-${key}`),
    guide: wordsIn(form, `guide-${key}`),
  };
}

function wordsIn(form: FormData, field: string): Words {
  return Object.fromEntries(LOCALES.map((locale) => [locale, text(form, `${field}-${locale}`)]));
}
