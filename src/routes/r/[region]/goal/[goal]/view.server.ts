import type { Read } from '#platform/db/work.server.ts';
import { moment } from '#platform/i18n/said.ts';
import type { Locale } from '#platform/i18n/words.ts';
import type { Goal, GoalVersion } from '#modules/goals/index.ts';
import { findGoal, servingOf, tagsOf } from '#modules/goals/index.server.ts';
import { findPerson, findPlace } from '#modules/organisation/index.server.ts';
import { changesBetween, standingVersion } from '#modules/pictures/index.ts';
import { pictureToAimAt } from '#modules/pictures/index.server.ts';
import { findProcess } from '#modules/processes/index.server.ts';
import { goalsToServe, rowOf } from '../../process/[process]/goals/view.server.ts';

/** A goal as its page shows it: the version asked for, else the one that counts. Null when the reader sees none. */
export async function goalView(r: Read, id: string, locale: Locale, wanted: number | null) {
  const goal = await findGoal(r, id);
  const place = goal && (await findPlace(r, goal.placeId));
  const latest = goal?.versions[0];
  if (!goal || !place || !latest) return null;
  const shown =
    goal.versions.find((one) => one.version === wanted) ?? standingVersion(goal.versions, goal.adoptions) ?? latest;
  const where = { placeId: goal.placeId, recordId: goal.processId };
  const mayWrite = await r.may('goal.write', where);
  const serving = await servingOf(r, goal);
  return {
    goal: { id: goal.id, concept: goal.concept, processId: goal.processId, ...textOf(shown) },
    adoption: goal.adoptions.find((one) => one.version === shown.version) ?? null,
    latest: { ...textOf(latest), by: await nameOf(r, latest), serves: serving.above?.id ?? '' },
    changes: shown.version === latest.version ? null : changesBetween(said(shown), said(latest)),
    versions: await versionsOf(r, goal, locale),
    place: { name: place.name, form: place.form },
    painted: await paintedUnder(r, goal),
    serves: serving.above && (await withPlace(r, serving.above)),
    served: await inOrder(serving.below, (one) => withPlace(r, one)),
    above: mayWrite ? await goalsToServe(r, goal.placeId) : [],
    tags: (await tagsOf(r, [goal.id])).get(goal.id) ?? [],
    mayWrite,
    mayAdopt: await r.may('goal.adopt', where),
  };
}

function textOf({ version, text, horizonYear, signs }: GoalVersion) {
  return { version, text, horizonYear, signs };
}

/** Text and signs as one text, a line each, so that what changed can be marked. */
function said(version: GoalVersion): string {
  return [version.text, String(version.horizonYear), ...version.signs].join('\n');
}

async function versionsOf(r: Read, goal: Goal, locale: Locale) {
  const rows = [];
  for (const version of goal.versions) {
    rows.push({
      version: version.version,
      at: moment(version.writtenAt, locale),
      by: await nameOf(r, version),
      adoption: goal.adoptions.find((one) => one.version === version.version) ?? null,
    });
  }
  return rows;
}

async function nameOf(r: Read, version: GoalVersion): Promise<string | null> {
  return version.writtenBy ? ((await findPerson(r, version.writtenBy))?.name ?? null) : null;
}

/** What the picture says under the goal's concept. */
async function paintedUnder(r: Read, goal: Goal) {
  const process = await findProcess(r, goal.processId);
  const picture = process && (await pictureToAimAt(r, process));
  const shown = picture && standingVersion(picture.versions, picture.adoptions);
  return picture && shown ? { pictureId: picture.id, text: shown.concepts[goal.concept] } : null;
}

async function withPlace(r: Read, goal: Goal) {
  const place = await findPlace(r, goal.placeId);
  const { id, text } = rowOf(goal);
  return { id, text, place: place?.name ?? '', lang: place?.form ?? 'nb' };
}

/** One after the other: a transaction takes one question at a time. */
async function inOrder<T, U>(items: readonly T[], work: (item: T) => Promise<U>): Promise<U[]> {
  const results: U[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
