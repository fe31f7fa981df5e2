import { error } from '@sveltejs/kit';
import { m } from '#messages';
import { agreementView } from '#wiring/agreement-view.server.ts';
import type { PageServerLoad } from './$types';

/** What people agree on in a step that is over, for everybody. What is not worked out yet is, while the reader waits. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const view = await agreementView(locals.context, params.process, locals.locale);
  if (!view) error(404, m.error_unknown());
  const { stepId, ...agreement } = view;
  const { result } = agreement;
  if (result && !result.fresh && !result.failed)
    locals.house.analyst.nudge(locals.context.regionId, { name: 'opinion', subjectId: stepId }, 0);
  return { agreement, process: params.process, crumb: m.opinion_title() };
};
