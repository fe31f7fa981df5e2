import { waitInLine } from '#platform/db/line.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { write, type Write } from '#platform/db/work.server.ts';
import { preparePicture, storePicture, type PreparedPicture } from '#platform/files/picture.server.ts';
import { done, refuse, refuseAll, type Outcome } from '#platform/i18n/refusal.ts';
import type { Locale } from '#platform/i18n/words.ts';
import { findProcessOfCode } from '#modules/processes/index.server.ts';
import { parseDream, type DreamForm, type ParsedDream } from '../rules/contribution.ts';
import { publish } from '../rules/suppression.ts';
import { codesOf, type Codes } from '../store/codes.server.ts';
import { dreamBySlipHash, tallyOfProcess } from '../store/contribution.server.ts';
import { openFor } from './gathering.server.ts';
import { keepDreams } from './keep-dreams.server.ts';

/** What somebody sends from the page they joined. */
export interface JoinForm extends Omit<DreamForm, 'hasPicture'> {
  picture: Uint8Array | null;
  /** Of the page it was written on. */
  language: Locale | null;
}

export interface Contributed {
  id: string;
  /** To come back with. Shown once; only its hash is kept. */
  slip: string;
  /** How many dreams there are at least, this one among them, as anybody is told; null below five. */
  count: number | null;
}

/** Gives a dream to an open step, by its join code. The same form sent again gives the same dream and slip. */
export async function contribute(context: Context, code: string, form: JoinForm): Promise<Outcome<Contributed>> {
  const picture = form.picture ? await preparePicture(form.picture) : null;
  const parsed = parseDream({ ...form, hasPicture: form.picture !== null });
  const problem = refuseAll([parsed, picture].filter((one) => one !== null).filter((one) => !one.ok));
  if (problem || !parsed.ok || picture?.ok === false) return problem ?? refuse('contributions_form_broken');
  return write(context, 'contributions.contribute', async (w) => {
    const open = openFor('joining', await findProcessOfCode(w, code), code, w.at);
    if (!open.ok) return open;
    const { process, step } = open.value;
    const codes = codesOf(context.secret, step.id, parsed.value, form.picture);
    await waitInLine(w, step.id, form.clientId);
    const before = await dreamBySlipHash(w, codes.slipHash);
    if (before && before.words === null && before.pictureId === null) return refuse('contributions_taken_back');
    const id = before?.id ?? (await keep(w, open.value, parsed.value, codes, picture?.value ?? null, form.language));
    w.about(id);
    const { total } = publish(await tallyOfProcess(w, process.id), true);
    return done({ id, slip: codes.slip, count: total });
  });
}

async function keep(
  w: Write,
  gathering: Parameters<typeof keepDreams>[1],
  dream: ParsedDream,
  codes: Codes,
  picture: PreparedPicture | null,
  language: Locale | null,
): Promise<string> {
  const pictureId = picture ? await storePicture(w, picture) : null;
  const [id] = await keepDreams(w, gathering, 'link', [{ dream, codes, pictureId, language }]);
  if (!id) throw new Error('a dream was kept without an id');
  return id;
}
