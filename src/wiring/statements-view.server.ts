import type { Context } from '#platform/db/context.server.ts';
import { isId, read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { inLocale, type Locale } from '#platform/i18n/words.ts';
import { LONGEST_STATEMENT } from '#modules/contributions/index.ts';
import {
  answeredIn,
  dreamsToChoose,
  reactingIn,
  removedFrom,
  statementsOf,
} from '#modules/contributions/index.server.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { GATHERING, guideIn, stepState } from '#modules/processes/index.ts';
import { bookFor, findProcess } from '#modules/processes/index.server.ts';

/** The statements of a step, for somebody who facilitates it; null when the process has no such step. */
export async function statementsView(context: Context, processId: string, locale: Locale) {
  if (!isId(processId)) return null;
  return read(context, async (r) => {
    const process = await findProcess(r, processId);
    const place = process && (await findPlace(r, process.placeId));
    const found = reactingIn(process);
    if (!process || !place || !found) return null;
    const { step } = found;
    const book = await bookFor(r, [process]);
    return {
      name: book.name(process, step, locale),
      process: inLocale(process.name, locale, place.form),
      place: place.name,
      form: place.form,
      state: process.withdrawn ? ('withdrawn' as const) : stepState(step, dayOf(r.at)),
      opensOn: step.opensOn,
      closesOn: step.closesOn,
      joinCode: step.joinCode,
      answered: await answeredIn(r, step.id),
      statements: await statementsOf(r, step.id),
      removed: await removedFrom(r, step.id),
      dreams: await dreamsToChoose(r, process.id, step.id, LONGEST_STATEMENT),
      gathers: process.steps.some(({ kind }) => kind === GATHERING),
      guide: guideIn(book.words(process, step), locale),
    };
  });
}

/** The form that the process's place writes in. */
export async function formOfPlace(context: Context, processId: string): Promise<Locale> {
  if (!isId(processId)) return 'nb';
  return read(context, async (r) => {
    const process = await findProcess(r, processId);
    return (process && (await findPlace(r, process.placeId)))?.form ?? 'nb';
  });
}
