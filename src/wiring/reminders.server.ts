import type { RequestEvent } from '@sveltejs/kit';
import { m } from '#messages';
import { regionsInDirectory } from '#platform/db/directory.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { read, type Read } from '#platform/db/work.server.ts';
import { addDays, dayOf } from '#platform/i18n/day.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { said } from '#platform/i18n/said.ts';
import { inLocale, type Locale } from '#platform/i18n/words.ts';
import { getRegion, leadersAt, placesById } from '#modules/organisation/index.server.ts';
import type { Process, Step } from '#modules/processes/index.ts';
import {
  bookFor,
  findProcess,
  noteReminders,
  processesOfRegion,
  remindUnanswered,
} from '#modules/processes/index.server.ts';
import { lateSteps, undoneSteps } from './late.server.ts';
import { letterOrigin, sendLetter } from './letters.server.ts';
import { contextOf, type House } from './start.server.ts';

/** How many days before its last day somebody is told that a step is closing with nothing in it. */
const DAYS_BEFORE = 3;

/** What a place is told of. */
interface Told {
  placeId: string;
  processId: string;
  sentence: (locale: Locale) => string;
}

/** Reminds the leaders of those who have not answered, by letter. Gives how many letters went. */
export async function remind(event: RequestEvent): Promise<Outcome<number>> {
  const { house, region, context } = event.locals;
  const processId = event.params['process'] ?? '';
  const origin = letterOrigin(house, event.url);
  if (!origin || !house.mail.ready) return refuse('processes_no_mail');
  const places = await remindUnanswered(context, processId);
  if (!places.ok) return places;
  const above = await read(context, (r) => findProcess(r, processId));
  const sentence = (locale: Locale) =>
    m.reminder_unanswered({ name: above ? inLocale(above.name, locale) : '' }, { locale });
  const told = places.value.map((placeId) => ({ placeId, processId, sentence }));
  return done(await write(house, context, `${origin}/r/${region.slug}`, told));
}

/** Once a night: tells whoever leads a place of steps that close soon or are late there, each once, and nobody else. */
export async function remindOwners(house: House, signal?: AbortSignal): Promise<Outcome<number>> {
  const { origin } = house.config;
  if (!origin || !house.mail.ready) return done(0);
  let sent = 0;
  for (const { code, regionId } of await regionsInDirectory(house.db)) {
    signal?.throwIfAborted();
    const context = contextOf(house, regionId, { kind: 'system', name: 'reminders' });
    const due = await read(context, (r) => dueIn(r));
    if (due.length === 0) continue;
    const noted = await noteReminders(
      context,
      due.map(({ process, step, about }) => ({ processId: process.id, stepId: step.id, about })),
    );
    if (!noted.ok) return noted;
    const fresh = due.filter(({ step, about }) =>
      noted.value.some((one) => one.stepId === step.id && one.about === about),
    );
    sent += await write(house, context, `${origin}/r/${code}`, fresh);
  }
  return done(sent);
}

interface Due extends Told {
  process: Process;
  step: Step;
  about: 'closing' | 'late';
}

async function dueIn(r: Read): Promise<Due[]> {
  if ((await getRegion(r))?.madeUp) return [];
  const today = dayOf(r.at);
  const soon = addDays(today, DAYS_BEFORE);
  const processes = await processesOfRegion(r);
  const book = await bookFor(r, processes);
  const late = await lateSteps(r, processes, today);
  const undone = await undoneSteps(r, processes);
  return processes.flatMap((process) => {
    const due = (step: Step, about: Due['about']): Due => ({
      process,
      step,
      about,
      placeId: process.placeId,
      processId: process.id,
      sentence: (locale) => {
        const values = { step: book.name(process, step, locale), day: said(step.closesOn, locale) };
        return about === 'late' ? m.reminder_late(values, { locale }) : m.reminder_closing(values, { locale });
      },
    });
    const closing = (undone.get(process.id) ?? []).filter(({ closesOn }) => closesOn >= today && closesOn <= soon);
    return [
      ...(late.get(process.id) ?? []).map((step) => due(step, 'late')),
      ...closing.map((step) => due(step, 'closing')),
    ];
  });
}

/** One letter for each of those who lead a place, with all that it is told of. Gives how many went. */
async function write(house: House, context: Context, base: string, told: readonly Told[]): Promise<number> {
  const letters = await read(context, async (r) => {
    const byPlace = Map.groupBy(told, ({ placeId }) => placeId);
    const places = await placesById(r, [...byPlace.keys()]);
    const leaders = await leadersAt(r, [...places.keys()], dayOf(r.at));
    const found = [];
    for (const [placeId, people] of leaders) {
      const place = places.get(placeId);
      if (!place) continue;
      const lines = (byPlace.get(placeId) ?? []).map(({ sentence }) => sentence(place.form));
      for (const { email, name } of people) found.push({ to: email, name, place, lines });
    }
    return found;
  });
  let sent = 0;
  for (const { to, name, place, lines } of letters) {
    const locale = place.form;
    const body = m.reminder_body({ name, lines: lines.join('\n'), link: `${base}/place/${place.id}` }, { locale });
    if (await sendLetter(house, { to, subject: m.reminder_subject({ place: place.name }, { locale }), body }))
      sent += 1;
  }
  return sent;
}
