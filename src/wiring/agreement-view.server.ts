import type { Context } from '#platform/db/context.server.ts';
import { isId, read, type Read } from '#platform/db/work.server.ts';
import { keptAnalysis } from '#platform/analysis/kept.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { inLocale, localeOf, type Locale } from '#platform/i18n/words.ts';
import type { OpinionTold, Stand } from '#engine/opinion/told.ts';
import { drawnMap, type Statement } from '#modules/contributions/index.ts';
import { opinionSource, reactingIn, statementsOf } from '#modules/contributions/index.server.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { stepState } from '#modules/processes/index.ts';
import { bookFor, findProcess } from '#modules/processes/index.server.ts';

/** How far the result has come: worked out, on its way, given up for now, or nothing that could be told. */
type Progress = 'done' | 'coming' | 'failed' | 'few';
/** What is shown is of statements as they were, and is being worked out anew, or could not be. */
type Older = 'coming' | 'failed';

/** What people agree on in a step, as anybody may see it once it is over; null when there is no such step. */
export async function agreementView(context: Context, processId: string, locale: Locale) {
  if (!isId(processId)) return null;
  return read(context, async (r) => {
    const process = await findProcess(r, processId);
    const place = process && (await findPlace(r, process.placeId));
    const found = reactingIn(process);
    if (!place || !found?.process.accepted) return null;
    const { step } = found;
    const book = await bookFor(r, [found.process]);
    const own = stepState(step, dayOf(r.at));
    const state = found.process.withdrawn && own !== 'done' ? 'withdrawn' : own;
    return {
      stepId: step.id,
      name: book.name(found.process, step, locale),
      question: inLocale(found.process.question, locale, place.form),
      questionLang: localeOf(found.process.question, locale, place.form),
      place: { id: place.id, name: place.name },
      state,
      opensOn: step.opensOn,
      closesOn: step.closesOn,
      may: { facilitate: await r.may('dreams.facilitate', { placeId: place.id, recordId: found.process.id }) },
      result: state === 'done' ? await resultOf(r, step.id) : null,
    };
  });
}

async function resultOf(r: Read, stepId: string) {
  const version = await opinionSource.version(r, stepId);
  const kept = await keptAnalysis(r, { name: 'opinion', subjectId: stepId });
  const fresh = version === null || kept?.input === version;
  const statements = new Map((await statementsOf(r, stepId)).map((one) => [one.id, one]));
  const told = version !== null && kept?.result ? toldOf(kept.result, statements) : null;
  const failed = kept?.state === 'failed';
  const older: Older | null = told && !fresh ? (failed ? 'failed' : 'coming') : null;
  const progress: Progress =
    version === null ? 'few' : told ? (told.groups.length > 0 ? 'done' : 'few') : failed ? 'failed' : 'coming';
  return { progress, older, fresh, failed, statements: statements.size, told };
}

/** With the words of statements; one that is gone since is left out. */
function toldOf(result: OpinionTold, statements: ReadonlyMap<string, Statement>) {
  const said = (stands: readonly Stand[]) =>
    stands.flatMap(({ statement, ...stand }) => {
      const one = statements.get(statement);
      return one ? [{ words: one.words, language: one.language, ...stand }] : [];
    });
  return {
    people: result.people,
    each: result.each,
    map: drawnMap(result.dots, result.groups.length),
    groups: result.groups.map(({ size, tells }) => ({ size, tells: said(tells) })),
    shared: said(result.shared),
    apart: result.apart.flatMap(({ statement, ofTen }) => {
      const one = statements.get(statement);
      return one ? [{ words: one.words, language: one.language, ofTen }] : [];
    }),
  };
}

export type Agreement = NonNullable<NonNullable<Awaited<ReturnType<typeof resultOf>>>['told']>;
