import type { Context } from '#platform/db/context.server.ts';
import { read, type Read } from '#platform/db/work.server.ts';
import { languageOf } from '#engine/language/language.ts';
import { dayOf } from '#platform/i18n/day.ts';
import type { Locale } from '#platform/i18n/words.ts';
import { goalsAt } from '#modules/goals/index.server.ts';
import type { Form } from '#modules/organisation/index.ts';
import { findPlace, focusAreasOn } from '#modules/organisation/index.server.ts';
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

/** How a landscape is asked for: as a picture, as a list of every place, or of what is open. */
export function listIn({ searchParams }: URL): 'all' | 'open' | null {
  if (!searchParams.has('list')) return null;
  return searchParams.get('list') === 'open' ? 'open' : 'all';
}

/** What a place wants: the newest picture and the goals that the reader may see, in the words of the place. */
export async function togetherAt(r: Read, placeId: string) {
  const form = (await findPlace(r, placeId))?.form ?? 'nb';
  const picture = (await picturesAt(r, [placeId])).at(-1);
  const version = picture ? standingVersion(picture.versions, picture.adoptions) : null;
  return {
    picture:
      picture && version ? { id: picture.id, headline: version.headline, lang: formOf(version.headline, form) } : null,
    goals: (await goalsAt(r, [placeId])).map(({ id, versions }) => {
      const text = versions[0]?.text ?? '';
      return { id, text, lang: formOf(text, form) };
    }),
  };
}

/** So sure that a text is in the other written form of Norwegian, that it is said to be. */
const SURE = 0.9;

/** The form a text is in: the place's own unless it is plainly the other, as what is quoted may be. */
function formOf(text: string, own: Form): Form {
  const { language, certainty } = languageOf(text);
  return (language === 'nb' || language === 'nn') && certainty > SURE ? language : own;
}

export type FrontView = Awaited<ReturnType<typeof frontView>>;
export type TogetherView = Awaited<ReturnType<typeof togetherAt>>;
