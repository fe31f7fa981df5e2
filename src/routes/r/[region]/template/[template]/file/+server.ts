import { error } from '@sveltejs/kit';
import { read } from '#platform/db/work.server.ts';
import { asFile } from '#modules/processes/index.ts';
import { findOwnTemplate, findTemplate } from '#modules/processes/index.server.ts';
import type { RequestHandler } from './$types';

/** The newest issued version of a template, as a file that another region can read. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const template = await read(locals.context, async (r) => {
    const own = await findOwnTemplate(r, params.template);
    return findTemplate(r, { key: params.template, version: own?.issued || 1 });
  });
  if (!template) error(404);
  const name = (template.name.nb ?? template.name.nn ?? template.name.en ?? 'mal').replace(/[^\p{L}\p{N}]+/gu, '-');
  return new Response(asFile(template), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="varde-mal.json"; filename*=UTF-8''${encodeURIComponent(`varde-mal-${name}.json`)}`,
      'cache-control': 'no-store',
    },
  });
};
