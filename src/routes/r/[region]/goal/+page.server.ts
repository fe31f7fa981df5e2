import { m } from '#messages';
import { inLocale } from '#platform/i18n/words.ts';
import { TAGS } from '#modules/goals/index.ts';
import { alignmentView } from '#wiring/alignment-view.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const tag = url.searchParams.get('tag') ?? '';
  const { region, alone, count } = await alignmentView(locals.context, tag);
  return {
    top: region,
    alone,
    count,
    tag,
    tags: TAGS.map((group) => ({
      name: inLocale(group.name, locals.locale),
      tags: group.tags.map(({ key, name }) => ({ key, name: inLocale(name, locals.locale) })),
    })),
    crumb: m.alignment_crumb(),
  };
};
