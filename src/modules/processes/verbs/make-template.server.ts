import type { Context } from '#platform/db/context.server.ts';
import { isId, write, type Write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { LOCALES, type Locale, type Words } from '#platform/i18n/words.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { CONCEPTS } from '../rules/concept.ts';
import { readFile } from '../rules/template-file.ts';
import type { TemplateBody, TemplateRef } from '../rules/template.ts';
import { findTemplate, insertTemplate, insertVersion } from '../store/templates.server.ts';

/** What a new template begins as. */
export type Origin =
  | { from: 'nothing' }
  /** `called` names the copy, so that the two are told apart; without it both are called the same. */
  | { from: 'template'; ref: TemplateRef; called?: (name: string, locale: Locale) => string }
  | { from: 'file'; text: string };

const EMPTY: TemplateBody = {
  name: {},
  question: {},
  purpose: {},
  horizonYear: null,
  concepts: CONCEPTS,
  steps: [],
};

/** Makes a template of a place's own, as a draft of its first version. Gives its id. */
export async function makeTemplate(context: Context, placeId: string, origin: Origin): Promise<Outcome<string>> {
  const file = origin.from === 'file' ? readFile(origin.text) : done(EMPTY);
  if (!file.ok) return file;
  return write(context, 'processes.make_template', async (w) => {
    const place = isId(placeId) ? await findPlace(w, placeId) : null;
    if (!place) return refuse('organisation_unknown_place', 'place');
    if (!(await w.may('template.write', { placeId: place.id }))) return refuse('access_denied');
    const copied = origin.from === 'template' ? await copyOf(w, origin) : null;
    if (origin.from === 'template' && !copied) return refuse('processes_unknown_template', 'template');
    const id = w.newId();
    await insertTemplate(w, { id, placeId: place.id, copied: origin.from === 'template' ? origin.ref : null });
    await insertVersion(w, { key: id, version: 1 }, copied ?? file.value);
    w.about(id);
    return done(id);
  });
}

async function copyOf(w: Write, { ref, called }: Extract<Origin, { from: 'template' }>): Promise<TemplateBody | null> {
  const template = await findTemplate(w, ref);
  if (!template || !called) return template;
  const name: Words = {};
  for (const locale of LOCALES) {
    const original = template.name[locale];
    if (original) name[locale] = called(original, locale);
  }
  return { ...template, name };
}
