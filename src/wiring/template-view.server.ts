import type { Context } from '#platform/db/context.server.ts';
import { read, type Read } from '#platform/db/work.server.ts';
import { inLocale, type Locale } from '#platform/i18n/words.ts';
import { findPlace, openPlacesById } from '#modules/organisation/index.server.ts';
import { asForm, findShipped, SHIPPED, type OwnTemplate, type Template } from '#modules/processes/index.ts';
import { findOwnTemplate, findTemplate, templatesOfRegion } from '#modules/processes/index.server.ts';

export interface TemplateLine {
  key: string;
  version: number;
  name: string;
  purpose: string;
  /** Where it was made; null for those that come with Varde. */
  place: string | null;
  state: 'issued' | 'draft' | 'retired';
}

/** The shipped templates, then those made in the region, by name. */
export async function templateList(context: Context, locale: Locale): Promise<TemplateLine[]> {
  return read(context, async (r) => {
    const own = await templatesOfRegion(r);
    const places = await openPlacesById(r, [...new Set(own.map(({ placeId }) => placeId))]);
    const made: TemplateLine[] = [];
    for (const one of own) {
      const place = places.get(one.placeId);
      const version = one.issued || newestOf(one);
      const template = place && (await findTemplate(r, { key: one.id, version }));
      if (!template) continue;
      made.push({ ...lineOf(template, locale, place.form), place: place.name, state: stateOf(one) });
    }
    const shipped = SHIPPED.map((template): TemplateLine => ({
      ...lineOf(template, locale, 'nb'),
      place: null,
      state: 'issued',
    }));
    return [...shipped, ...made.sort((one, other) => one.name.localeCompare(other.name, 'nb'))];
  });
}

/** One template as its page shows it; null when there is none such. */
export async function templateView(context: Context, key: string, locale: Locale) {
  return read(context, async (r) => {
    const shipped = findShipped(key);
    if (shipped)
      return { ...shownOf(shipped, locale, 'nb'), place: null, may: false, state: 'issued' as const, draft: null };
    const own = await findOwnTemplate(r, key);
    const place = own && (await findPlace(r, own.placeId));
    if (!own || !place) return null;
    const may = await r.may('template.write', { placeId: place.id });
    const template = await findTemplate(r, { key, version: own.issued || newestOf(own) });
    if (!template) return null;
    return {
      ...shownOf(template, locale, place.form),
      place: { id: place.id, name: place.name, form: place.form },
      may,
      state: stateOf(own),
      draft: may ? await draftOf(r, own) : null,
    };
  });
}

/** The version being written, as its form; null when there is none. */
async function draftOf(r: Read, own: OwnTemplate) {
  const version = newestOf(own);
  const draft = version > own.issued ? await findTemplate(r, { key: own.id, version }) : null;
  return draft && { version, revision: draft.revision, form: asForm(draft) };
}

function stateOf({ retired, issued }: OwnTemplate): TemplateLine['state'] {
  if (retired) return 'retired';
  return issued === 0 ? 'draft' : 'issued';
}

function newestOf({ versions }: OwnTemplate): number {
  return versions[0]?.version ?? 1;
}

function lineOf(template: Template, locale: Locale, own: Locale) {
  const { key, version, name, purpose } = template;
  const said = inLocale(name, locale, own);
  return { key, version, name: said, purpose: inLocale(purpose, locale, own) };
}

function shownOf(template: Template, locale: Locale, own: Locale) {
  return {
    ...lineOf(template, locale, own),
    question: inLocale(template.question, locale, own),
    horizonYear: template.horizonYear,
    concepts: template.concepts,
    steps: template.steps.map(({ key, kind, days, name, purpose, guide }) => ({
      key,
      kind,
      days,
      name: inLocale(name, locale, own),
      purpose: inLocale(purpose, locale, own),
      guide: guide[locale] ?? guide[own] ?? [],
    })),
  };
}
