import { m } from '#messages';
import { inManyYears, saidShort } from '#platform/i18n/said.ts';
import { inLocale, LOCALES, type Locale, type Words } from '#platform/i18n/words.ts';
import {
  conceptLook,
  GATHERING,
  type Book,
  type Difference,
  type Plan,
  type PlanStep,
} from '#modules/processes/index.ts';
import { readersChoice } from './process-words.ts';

/** One difference between two plans, as a line says it: what it is about, what it was, and what it is. */
export interface DifferenceLine {
  about: string;
  was: string | null;
  is: string | null;
}

/** Whom the lines are for: the language, the form that the place writes in, and where the names of steps stand. */
interface Reader {
  locale: Locale;
  own: Locale;
  book: Book;
}

/** The lines that say how a plan differs from another. `template` is that of the plan that differs. */
export function linesOf(found: readonly Difference[], plan: Plan, reader: Reader): DifferenceLine[] {
  return found.map((difference) => lineOf(difference, plan, reader));
}

/** More dates than these are said together. */
const MOST_DATES = 2;

/**
 * The same, short enough for a table: many dates as the span they cover, who may read only where dreams are
 * gathered, and a question without the one that it took the place of, for that stands further up in the table.
 */
export function linesInShort(found: readonly Difference[], plan: Plan, reader: Reader): DifferenceLine[] {
  const told = found.filter((one) => one.what !== 'readers' || one.step.kind === GATHERING);
  const dates = told.flatMap((one) => (one.what === 'opens' || one.what === 'closes' ? [one] : []));
  if (dates.length <= MOST_DATES) return shortened(told, plan, reader);
  const withYear = inManyYears(dates.flatMap(({ was, is }) => [was, is]));
  const span = (day: (one: (typeof dates)[number]) => string) => {
    const days = dates.map(day).sort();
    return [days[0], days.at(-1)].map((one = '') => saidShort(one, reader.locale, withYear)).join(' – ');
  };
  const rest = told.filter((one) => one.what !== 'opens' && one.what !== 'closes');
  const dated = { about: m.differs_dates(), was: span(({ was }) => was), is: span(({ is }) => is) };
  return [...shortened(rest, plan, reader), dated];
}

function shortened(found: readonly Difference[], plan: Plan, reader: Reader): DifferenceLine[] {
  return found.map((one) => ({ ...lineOf(one, plan, reader), ...(one.what === 'question' ? { was: null } : {}) }));
}

function lineOf(difference: Difference, plan: Plan, reader: Reader): DifferenceLine {
  if ('step' in difference) {
    const { key, version: number } = plan.template;
    const follows = { template: key, templateVersion: number };
    return stepLine(difference, (step) => reader.book.name(follows, step, reader.locale), reader.locale);
  }
  switch (difference.what) {
    case 'name':
      return { about: m.differs_name(), ...wordsOf(difference, reader) };
    case 'question':
      return { about: m.differs_question(), ...wordsOf(difference, reader) };
    case 'horizon':
      return { about: m.differs_horizon(), was: String(difference.was), is: String(difference.is) };
    case 'concepts':
      return { about: m.differs_concepts(), was: listed(difference.gone), is: listed(difference.more) };
    case 'template':
      return difference.was.key === difference.is.key
        ? { about: m.differs_template(), was: version(difference.was), is: version(difference.is) }
        : { about: m.differs_other_template(), was: null, is: null };
    case 'order':
      return { about: m.differs_order(), was: null, is: null };
  }
}

type OfStep = Extract<Difference, { step: PlanStep }>;

function stepLine(difference: OfStep, name: (step: PlanStep) => string, locale: Locale): DifferenceLine {
  const { step } = difference;
  switch (difference.what) {
    case 'step_added':
      return { about: m.differs_step_added(), was: null, is: name(step) };
    case 'step_gone':
      return { about: m.differs_step_gone(), was: name(step), is: null };
    case 'step_omitted':
      return { about: m.differs_step_gone(), was: name(step), is: difference.reason || m.differs_gone_above() };
    case 'step_resumed':
      return { about: m.differs_step_resumed(), was: null, is: name(step) };
    case 'step_words': {
      const said = (words: PlanStep['words']) => name({ ...step, words });
      return { about: m.differs_step_words(), was: said(difference.was), is: said(difference.is) };
    }
    case 'readers':
      return { about: m.differs_readers(), was: readersChoice(difference.was), is: readersChoice(difference.is) };
    default: {
      const about = (difference.what === 'opens' ? m.differs_opens : m.differs_closes)({ step: name(step) });
      const withYear = inManyYears([difference.was, difference.is]);
      return {
        about,
        was: saidShort(difference.was, locale, withYear),
        is: saidShort(difference.is, locale, withYear),
      };
    }
  }
}

function version({ version: number }: Plan['template']): string {
  return m.template_version({ number });
}

/** In the first language, the reader's own first, in which the two are not alike. */
function wordsOf({ was, is }: { was: Words; is: Words }, { locale, own }: Reader) {
  const differs = [locale, own, ...LOCALES].find(
    (one) => inLocale(was, one, own) !== inLocale(is, one, own) || was[one] !== is[one],
  );
  const shown = differs ?? locale;
  return { was: inLocale(was, shown, own), is: inLocale(is, shown, own) };
}

function listed(concepts: readonly Parameters<typeof conceptLook>[0][]): string | null {
  return concepts.length > 0 ? concepts.map((concept) => conceptLook(concept).name).join(', ') : null;
}
