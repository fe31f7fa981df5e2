import type { Read } from '#platform/db/work.server.ts';
import { inLocale, type Locale } from '#platform/i18n/words.ts';
import type { Goal } from '#modules/goals/index.ts';
import { goalsAt, goalsOfProcess } from '#modules/goals/index.server.ts';
import { findPlace, placesById } from '#modules/organisation/index.server.ts';
import { standingVersion } from '#modules/pictures/index.ts';
import { pictureToAimAt } from '#modules/pictures/index.server.ts';
import { conceptLook, CONCEPTS, type Process } from '#modules/processes/index.ts';
import { findProcess } from '#modules/processes/index.server.ts';

/** The goals of a process by main concept, with what its picture says under each. */
export async function goalsView(r: Read, process: Process, locale: Locale) {
  const place = await findPlace(r, process.placeId);
  const picture = await pictureToAimAt(r, process);
  const painted = picture && standingVersion(picture.versions, picture.adoptions);
  const goals = (await goalsOfProcess(r, process.id)).map(rowOf);
  const above = process.handedDownFrom ? await findProcess(r, process.handedDownFrom) : null;
  const placeAbove = above && (await findPlace(r, above.placeId));
  return {
    process: { id: process.id, name: inLocale(process.name, locale, place?.form), horizonYear: process.horizonYear },
    place: { name: place?.name ?? '', form: place?.form ?? 'nb' },
    paints: process.steps.some(({ kind }) => kind === 'picture'),
    picture: picture && painted ? { id: picture.id, headline: painted.headline } : null,
    concepts: CONCEPTS.map((concept) => ({
      concept,
      painted: painted?.concepts[concept] ?? '',
      open: picture?.conceptIds[concept] !== undefined,
      goals: goals.filter((goal) => goal.concept === concept),
    })),
    above: await goalsToServe(r, process.placeId),
    placeAbove: placeAbove?.name ?? null,
    mayWrite: await r.may('goal.write', { placeId: process.placeId, recordId: process.id }),
  };
}

/** A goal as a row: the version that counts. */
export function rowOf(goal: Goal) {
  const shown = standingVersion(goal.versions, goal.adoptions) ?? goal.versions[0];
  return {
    id: goal.id,
    concept: goal.concept,
    version: shown?.version ?? 0,
    text: shown?.text ?? '',
    horizonYear: shown?.horizonYear ?? 0,
    signs: shown?.signs ?? [],
    adopted: goal.adoptions.some((one) => one.version === shown?.version),
  };
}

/** Goals of the places above, nearest first, that a goal at a place may serve. */
export async function goalsToServe(r: Read, placeId: string) {
  const path = (await findPlace(r, placeId))?.path.slice(0, -1).reverse() ?? [];
  const above = await goalsAt(r, path);
  const places = await placesById(r, path);
  return path.flatMap((id) =>
    above
      .filter((goal) => goal.placeId === id)
      .map((goal) => ({ ...asOption(rowOf(goal)), place: places.get(id)?.name ?? '' })),
  );
}

export function asOption(goal: ReturnType<typeof rowOf>) {
  return { id: goal.id, concept: conceptLook(goal.concept).name, text: goal.text };
}
