import { readOutbox } from '#platform/mail/mail.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ letters: await readOutbox(locals.house.db) });
