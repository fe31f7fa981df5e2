import type { Read } from '#platform/db/work.server.ts';
import { type Locale } from '#platform/i18n/words.ts';
import type { Place } from '#modules/organisation/index.ts';
import { differences, type Plan, type Process } from '#modules/processes/index.ts';
import { bookFor, offerTo } from '#modules/processes/index.server.ts';
import { linesOf, type DifferenceLine } from './difference-words.ts';

/** What has come from above, as those who answer are shown it. */
export interface OfferView {
  number: number;
  from: 'process' | 'template';
  note: string;
  /** Answered with no before. */
  left: boolean;
  /** What taking it does here, and what has changed above in things that this place has made its own. */
  here: DifferenceLine[];
  kept: DifferenceLine[];
}

/** Null when there is nothing newer above. */
export async function offerView(r: Read, process: Process, place: Place, locale: Locale): Promise<OfferView | null> {
  const offer = await offerTo(r, process);
  if (!offer) return null;
  const { mine, becomes, was, is } = offer;
  const book = await bookFor(r, [mine, becomes, was, is].map(templateOf));
  const reader = { locale, own: place.form, book };
  const here = differences(mine, becomes);
  const done = new Set(here.map(subject));
  const kept = differences(was, is).filter((one) => one.what !== 'template' && !done.has(subject(one)));
  return {
    number: offer.number,
    from: offer.from,
    note: offer.note,
    left: offer.left,
    here: linesOf(here, becomes, reader),
    kept: linesOf(kept, is, reader),
  };
}

function templateOf({ template }: Pick<Plan, 'template'>) {
  return { template: template.key, templateVersion: template.version };
}

/** What a difference is about, so that the same thing is not told twice. */
function subject(difference: ReturnType<typeof differences>[number]): string {
  return 'step' in difference ? `${difference.what} ${difference.step.key}` : difference.what;
}
