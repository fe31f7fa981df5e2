import type { Context } from '#platform/db/context.server.ts';
import { isId, write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { CONCEPTS } from '../rules/concept.ts';
import { readFile } from '../rules/template-file.ts';
import type { TemplateBody, TemplateRef } from '../rules/template.ts';
import { findTemplate, insertTemplate, insertVersion } from '../store/templates.server.ts';

/** What a new template begins as. */
export type Origin = { from: 'nothing' } | { from: 'template'; ref: TemplateRef } | { from: 'file'; text: string };

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
    const copied = origin.from === 'template' ? await findTemplate(w, origin.ref) : null;
    if (origin.from === 'template' && !copied) return refuse('processes_unknown_template', 'template');
    const id = w.newId();
    await insertTemplate(w, { id, placeId: place.id, copied: origin.from === 'template' ? origin.ref : null });
    await insertVersion(w, { key: id, version: 1 }, copied ?? file.value);
    w.about(id);
    return done(id);
  });
}
