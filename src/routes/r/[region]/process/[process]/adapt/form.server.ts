import { LOCALES, type Locale } from '#platform/i18n/words.ts';
import type { AdaptationForm } from '#modules/processes/index.ts';
import { text } from '#wiring/forms.server.ts';

/** The adaptation as it was written. `own`: the language that names of steps are written in. */
export function adaptationIn(form: FormData, own: Locale): AdaptationForm {
  const question = Object.fromEntries(LOCALES.map((locale) => [locale, text(form, `question-${locale}`)]));
  const steps = form.getAll('step').map((value) => {
    const id = String(value);
    return {
      id,
      opensOn: text(form, `opens-${id}`),
      closesOn: text(form, `closes-${id}`),
      readers: text(form, `readers-${id}`),
      name: { [own]: text(form, `name-${id}`) },
      omitted: form.has(`out-${id}`) ? text(form, `omitted-${id}`) : null,
    };
  });
  return { question, concepts: form.getAll('concepts').map(String), steps };
}

/** The step of the place's own, as it was written. */
export function newStepIn(form: FormData) {
  return {
    kind: text(form, 'kind-new') || 'activity',
    name: text(form, 'name-new'),
    opensOn: text(form, 'opens-new'),
    closesOn: text(form, 'closes-new'),
    after: text(form, 'after'),
  };
}
