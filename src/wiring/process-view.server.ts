import { isId, read, type Read } from '#platform/db/work.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { inLocale, localeOf, type Locale } from '#platform/i18n/words.ts';
import { directlyUnder, type Form, type Place } from '#modules/organisation/index.ts';
import {
  findPlace,
  peopleOfRegion,
  placesById,
  placesOfRegion,
  positionsOn,
} from '#modules/organisation/index.server.ts';
import {
  currentStep,
  findTemplate,
  stepState,
  templateStep,
  type Process,
  type Readers,
  type Step,
  type StepState,
} from '#modules/processes/index.ts';
import { facilitatorsOf, findProcess, variantsOf } from '#modules/processes/index.server.ts';

export interface StepView {
  id: string;
  kind: string;
  position: number;
  name: string;
  purpose: string;
  guide: readonly string[];
  opensOn: string;
  closesOn: string;
  state: StepState;
  readers: Readers;
  joinCode: string | null;
}

export interface VariantView {
  placeId: string;
  place: string;
  processId: string | null;
  accepted: boolean;
  /** The question, when it is not the same as that of the process above. */
  ownQuestion: string | null;
  /** Last days of steps that differ from those of the process above. */
  ownDates: { name: string; was: string; is: string }[];
  step: string | null;
}

/** A process as its page shows it to this reader; null when there is none. */
export async function processView(context: Context, id: string, locale: Locale) {
  if (!isId(id)) return null;
  return read(context, async (r) => {
    const process = await findProcess(r, id);
    const place = process && (await findPlace(r, process.placeId));
    if (!process || !place) return null;
    const where = { placeId: place.id, recordId: id };
    const may = {
      adapt: await r.may('process.adapt', where),
      handDown: await r.may('process.hand_down', where),
      appoint: await r.may('process.appoint', where),
      facilitate: await r.may('dreams.facilitate', where),
    };
    const today = dayOf(r.at);
    const template = findTemplate(process.template);
    return {
      id,
      name: inLocale(process.name, locale, place.form),
      question: inLocale(process.question, locale, place.form),
      questionLang: localeOf(process.question, locale, place.form),
      purpose: template ? inLocale(template.purpose, locale) : '',
      horizonYear: process.horizonYear,
      place: { id: place.id, name: place.name, kind: place.kind },
      accepted: process.accepted,
      above: await aboveOf(r, process, locale),
      steps: process.steps.map((step) => stepView(process, step, today, locale)),
      now: currentStep(process.steps, today)?.id ?? null,
      may,
      variants: await variants(r, process, locale, today),
      people: await people(r, process, today, may.appoint),
    };
  });
}

export function stepView(process: Process, step: Step, today: string, locale: Locale): StepView {
  const words = templateStep(process.template, step.kind);
  return {
    ...step,
    name: words ? inLocale(words.name, locale) : step.kind,
    purpose: words ? inLocale(words.purpose, locale) : '',
    guide: words?.guide[locale] ?? [],
    state: process.accepted ? stepState(step, today) : 'later',
  };
}

async function aboveOf(r: Read, process: Process, locale: Locale) {
  const above = process.handedDownFrom ? await findProcess(r, process.handedDownFrom) : null;
  const place = above && (await findPlace(r, above.placeId));
  if (!above || !place) return null;
  return { id: above.id, place: place.name, question: inLocale(above.question, locale, place.form) };
}

async function variants(r: Read, process: Process, locale: Locale, today: string): Promise<VariantView[]> {
  const under = directlyUnder(await placesOfRegion(r), process.placeId);
  const handed = new Map((await variantsOf(r, process.id)).map((variant) => [variant.placeId, variant]));
  return under.map((place) => variantView(place, handed.get(place.id) ?? null, process, locale, today));
}

function variantView(
  place: Place,
  variant: Process | null,
  process: Process,
  locale: Locale,
  today: string,
): VariantView {
  const step = variant && currentStep(variant.steps, today);
  const words = variant && step && templateStep(variant.template, step.kind);
  return {
    placeId: place.id,
    place: place.name,
    processId: variant?.id ?? null,
    accepted: variant?.accepted ?? false,
    ownQuestion:
      variant && differs(variant, process, place.form) ? inLocale(variant.question, locale, place.form) : null,
    ownDates: variant?.accepted ? movedDates(variant, process, locale) : [],
    step: words ? inLocale(words.name, locale) : null,
  };
}

function movedDates(variant: Process, process: Process, locale: Locale): VariantView['ownDates'] {
  return variant.steps.flatMap((step, index) => {
    const above = process.steps[index];
    const words = templateStep(variant.template, step.kind);
    if (!above || above.closesOn === step.closesOn) return [];
    return [{ name: words ? inLocale(words.name, locale) : step.kind, was: above.closesOn, is: step.closesOn }];
  });
}

function differs(variant: Process, process: Process, form: Form): boolean {
  return inLocale(variant.question, form, form) !== inLocale(process.question, form, form);
}

async function people(r: Read, process: Process, today: string, all: boolean) {
  const chosen = new Set(await facilitatorsOf(r, process.id, today));
  const everybody = (await peopleOfRegion(r)).map(({ id, name }) => ({ id, name }));
  const others = all ? everybody.filter((person) => !chosen.has(person.id)) : [];
  const held = all ? await positionsOn(r, today) : [];
  const places = await placesById(
    r,
    held.map(({ placeId }) => placeId),
  );
  return {
    facilitators: everybody.filter((person) => chosen.has(person.id)),
    others: others.map((person) => {
      const position = held.find(({ personId }) => personId === person.id);
      return { ...person, place: (position && places.get(position.placeId)?.name) ?? null };
    }),
  };
}
