import type { Context } from '#platform/db/context.server.ts';
import { isId, write, type Write } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { parseAdoption, type AdoptionForm } from '#modules/thread/index.ts';
import { insertAdoption } from '#modules/thread/index.server.ts';
import { CONCEPTS } from '#modules/processes/index.ts';
import { findProcess } from '#modules/processes/index.server.ts';
import { themesOf } from '#modules/contributions/index.server.ts';
import { totalOf } from '#modules/contributions/index.ts';
import { themesPainted } from './lay-ground.server.ts';
import type { PictureRow } from '../store/pictures.server.ts';
import { mayBeAdopted } from '../rules/version.ts';
import { pictureById } from '../store/pictures.server.ts';
import { versionsOf } from '../store/versions.server.ts';

/**
 * Records that a body has taken one version of a picture. The body may be outside the platform.
 * A version is adopted once; a later version may be adopted too.
 */
export async function adoptPicture(
  context: Context,
  pictureId: string,
  version: number,
  form: AdoptionForm & { unplaced?: string },
): Promise<Outcome<string>> {
  const parsed = parseAdoption(form, dayOf(context.now()));
  if (!parsed.ok) return parsed;
  if (!isId(pictureId)) return refuse('pictures_unknown');
  return write(context, 'pictures.adopt', async (w) => {
    const picture = await pictureById(w, pictureId);
    if (!picture) return refuse('pictures_unknown');
    const where = { placeId: picture.placeId, recordId: picture.processId };
    if (!(await w.may('picture.adopt', where))) return refuse('access_denied');
    const adopted = (await versionsOf(w, [pictureId])).find((one) => one.version === version);
    if (!adopted) return refuse('pictures_unknown_version', 'version');
    const process = await findProcess(w, picture.processId);
    const unfinished = mayBeAdopted(picture.kind, adopted, process?.concepts ?? CONCEPTS);
    if (unfinished) return unfinished;
    const left = form.unplaced === 'leave' ? [] : await unplacedThemes(w, picture);
    if (left.length > 0) {
      return refuse('pictures_themes_unplaced', 'unplaced', { count: left.length, names: left.join(', ') });
    }
    const taken = await insertAdoption(w, { ...parsed.value, recordId: pictureId, version });
    if (!taken) return refuse('pictures_already_adopted', 'version');
    w.about(pictureId);
    return done(pictureId);
  });
}

/** Names of themes with dreams in them that no concept of the picture is painted from. */
async function unplacedThemes(w: Write, { id, processId }: PictureRow): Promise<string[]> {
  const painted = await themesPainted(w, id);
  const themes = await themesOf(w, processId);
  return themes.filter((theme) => !painted.has(theme.id) && totalOf(theme.tally) > 0).map(({ name }) => name);
}
