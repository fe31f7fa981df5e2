import type { RequestEvent } from '@sveltejs/kit';
import { m } from '#messages';
import { read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { done, type Outcome } from '#platform/i18n/refusal.ts';
import { inLocale } from '#platform/i18n/words.ts';
import type { Letter } from '#platform/mail/mail.server.ts';
import { leadersAt, placesById } from '#modules/organisation/index.server.ts';
import { findProcess, handDown, processesById } from '#modules/processes/index.server.ts';
import { letterOrigin, sendLetter } from './letters.server.ts';

/**
 * Hands a process down, and then writes to those who lead the places that got it. Letters that do not go change nothing.
 * Gives how many went; null when all had it already.
 */
export async function handDownWithLetters(
  event: RequestEvent,
  processId: string,
  placeIds: readonly string[],
): Promise<Outcome<number | null>> {
  const made = await handDown(event.locals.context, processId, placeIds);
  if (!made.ok) return made;
  if (made.value.length === 0) return done(null);
  const { house } = event.locals;
  let sent = 0;
  if (house.mail.ready) {
    for (const letter of await lettersFor(event, processId, made.value)) if (await sendLetter(house, letter)) sent += 1;
  }
  return done(sent);
}

/** One letter for each of those who lead a place, in the form of that place, with what it is asked. */
async function lettersFor(event: RequestEvent, processId: string, variantIds: readonly string[]): Promise<Letter[]> {
  const { house, region, context } = event.locals;
  const origin = letterOrigin(house, event.url);
  if (!origin) return [];
  return read(context, async (r) => {
    const above = await findProcess(r, processId);
    const variants = await processesById(r, variantIds);
    const places = await placesById(r, [...variants.map(({ placeId }) => placeId), above?.placeId ?? '']);
    const leaders = await leadersAt(r, [...places.keys()], dayOf(r.at));
    const from = places.get(above?.placeId ?? '')?.name ?? '';
    return variants.flatMap((variant) => {
      const place = places.get(variant.placeId);
      if (!place) return [];
      const locale = place.form;
      const said = { from, place: place.name, process: inLocale(variant.name, locale) };
      const question = inLocale(variant.question, locale);
      const link = `${origin}/r/${region.slug}/process/${variant.id}`;
      return (leaders.get(place.id) ?? []).map(({ name, email }) => ({
        to: email,
        subject: m.handed_subject(said, { locale }),
        body: m.handed_body({ ...said, name, question, link }, { locale }),
      }));
    });
  });
}
