import type { Context } from '#platform/db/context.server.ts';
import { read, type Read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import type { Locale } from '#platform/i18n/words.ts';
import { goalsAt } from '#modules/goals/index.server.ts';
import { focusAreasOn } from '#modules/organisation/index.server.ts';
import { standingVersion } from '#modules/pictures/index.ts';
import { picturesAt } from '#modules/pictures/index.server.ts';
import { landscapeView } from './view.server.ts';

/** The region's front: its landscape, and what it wants together. */
export async function frontView(context: Context, region: { slug: string; placeId: string }, locale: Locale) {
  const landscape = await landscapeView(context, region, region.placeId, locale);
  if (!landscape) throw new Error('the region has no landscape');
  return read(context, async (r) => ({
    landscape,
    focusAreas: await focusAreasOn(r, dayOf(r.at)),
    ...(await togetherAt(r, region.placeId)),
  }));
}

/** What a place wants: the newest picture and the goals that the reader may see. */
export async function togetherAt(r: Read, placeId: string) {
  const picture = (await picturesAt(r, [placeId])).at(-1);
  const version = picture ? standingVersion(picture.versions, picture.adoptions) : null;
  return {
    picture: picture && version ? { id: picture.id, headline: version.headline } : null,
    goals: (await goalsAt(r, [placeId])).map((goal) => ({ id: goal.id, text: goal.versions[0]?.text ?? '' })),
  };
}

export type FrontView = Awaited<ReturnType<typeof frontView>>;
export type TogetherView = Awaited<ReturnType<typeof togetherAt>>;
