import { m } from '#messages';
import type { Read } from '#platform/db/work.server.ts';
import { inLocale, type Locale } from '#platform/i18n/words.ts';
import { said } from '#platform/i18n/said.ts';
import { goalsAt } from '#modules/goals/index.server.ts';
import type { Place } from '#modules/organisation/index.ts';
import { picturesAt } from '#modules/pictures/index.server.ts';
import { currentStep, type Book, type Process } from '#modules/processes/index.ts';
import { bookFor, processesAt } from '#modules/processes/index.server.ts';

/** Something that is under way at a place, and where it stands, in a sentence. */
export interface OpenWork {
  id: string;
  name: string;
  path: string;
  stands: string;
}

/** What whoever takes over a place takes over with it. */
export async function openWork(r: Read, place: Place, today: string): Promise<OpenWork[]> {
  const locale = m.locale_code() as Locale;
  const here = (await processesAt(r, [place.id])).filter(({ withdrawn }) => withdrawn === null);
  const book = await bookFor(r, here);
  const processes = here.map((process) => ({
    id: process.id,
    name: inLocale(process.name, locale, place.form),
    path: `process/${process.id}`,
    stands: standsAt(process, today, locale, book),
  }));
  const pictures = (await picturesAt(r, [place.id])).filter(({ adoptions }) => adoptions.length === 0);
  const goals = (await goalsAt(r, [place.id])).filter(({ adoptions }) => adoptions.length === 0);
  return [
    ...processes.filter(({ stands }) => stands !== ''),
    ...pictures.map(({ id, versions }) => ({
      id,
      name: versions[0]?.headline ?? '',
      path: `picture/${id}`,
      stands: m.about_open_draft_picture(),
    })),
    ...goals.map(({ id, versions }) => ({
      id,
      name: versions[0]?.text ?? '',
      path: `goal/${id}`,
      stands: m.about_open_draft_goal(),
    })),
  ];
}

/** Empty when nothing of it is left to do. */
function standsAt(process: Process, today: string, locale: Locale, book: Book): string {
  if (process.declined) return '';
  if (!process.accepted) return m.about_open_accept();
  const step = currentStep(process.steps, today);
  if (!step || today > step.closesOn) return '';
  const name = book.name(process, step, locale);
  return today < step.opensOn
    ? m.about_open_later({ step: name, day: said(step.opensOn, locale) })
    : m.about_open_now({ step: name, day: said(step.closesOn, locale) });
}
