import { pastAnalyses, removeAnalyses } from '#platform/analysis/kept.server.ts';
import { countedLogins, loneLogins, spentLinks, usedSessions } from '#platform/auth/retention.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import type { Database } from '#platform/db/database.server.ts';
import { regionsInDirectory } from '#platform/db/directory.server.ts';
import { waitInLine } from '#platform/db/line.server.ts';
import { read, write, type Read, type Write } from '#platform/db/work.server.ts';
import { erasePictures, picturesBefore } from '#platform/files/picture.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { spentAttempts } from '#platform/limits/limits.server.ts';
import { oldLetters } from '#platform/mail/mail.server.ts';
import type { Kept } from '#platform/retention/kept.server.ts';
import { recordOutside, recordRun } from '#platform/retention/record.server.ts';
import { forgetTokens, pastActs, pastTokens, picturesShown, removeActs } from '#modules/contributions/index.server.ts';
import { forgetLinks, pastInvitations } from '#modules/organisation/index.server.ts';
import { drawingsShown } from '#modules/pictures/index.server.ts';
import { RULES, type Rule, type RuleKind } from './retention.ts';
import { contextOf, type House } from './start.server.ts';

/** How many of a kind go in one transaction; what is left goes in the next. */
const BATCH = 500;
const DAY = 86_400_000;

/** In a region: what is older than a moment, by id, and how that goes. Removing gives how many went. */
interface InRegion {
  due(r: Read, before: Date, most: number): Promise<string[]>;
  remove(w: Write, ids: readonly string[]): Promise<number>;
}

const IN_REGION: Partial<Record<RuleKind, InRegion>> = {
  invitation: { due: pastInvitations, remove: forgetLinks },
  board: { due: pastActs, remove: removeActs },
  participant: { due: pastTokens, remove: forgetTokens },
  analysis: { due: pastAnalyses, remove: removeAnalyses },
  picture: { due: picturesAstray, remove: erasePictures },
};

const OUTSIDE: Partial<Record<RuleKind, readonly Kept<Database>[]>> = {
  session: [usedSessions],
  link: [spentLinks],
  attempt: [spentAttempts, countedLogins],
  letter: [oldLetters],
  login: [loneLogins],
};

/** How many went, or would go, of each kind; kinds with none are left out. */
export type Tidied = { region: string | null; kind: RuleKind; count: number }[];

/** Removes what has been kept long enough, everywhere or in one region alone. */
export async function tidy(house: House, only?: string, signal?: AbortSignal): Promise<Tidied> {
  const tidied: Tidied = only === undefined ? await tidyOutside(house) : [];
  for (const { code, regionId } of await regionsInDirectory(house.db)) {
    if (only !== undefined && only !== code) continue;
    const context = contextOf(house, regionId, { kind: 'system', name: 'retention' });
    for (const rule of RULES) {
      const count = await tidyRegion(context, rule, signal);
      if (count > 0) tidied.push({ region: code, kind: rule.kind, count });
    }
  }
  return tidied;
}

/** What `tidy` would remove now, removing nothing. */
export async function wouldTidy(house: House, only?: string): Promise<Tidied> {
  const found: Tidied = [];
  for (const { kind, days } of only === undefined ? RULES : []) {
    const counts = (OUTSIDE[kind] ?? []).map((kept) => kept.due(house.db, daysBefore(house.now(), days)));
    found.push({ region: null, kind, count: sum(await Promise.all(counts)) });
  }
  for (const { code, regionId } of await regionsInDirectory(house.db)) {
    if (only !== undefined && only !== code) continue;
    const context = contextOf(house, regionId, { kind: 'system', name: 'retention' });
    for (const rule of RULES) {
      const due = await dueIn(context, rule, Number.MAX_SAFE_INTEGER);
      found.push({ region: code, kind: rule.kind, count: due.length });
    }
  }
  return found.filter(({ count }) => count > 0);
}

async function tidyOutside({ db, now }: House): Promise<Tidied> {
  const tidied: Tidied = [];
  for (const { kind, days } of RULES) {
    const kept = OUTSIDE[kind];
    if (!kept) continue;
    const at = now();
    let removed = 0;
    for (const one of kept) removed += await one.remove(db, daysBefore(at, days));
    await recordOutside(db, { at, rule: kind, removed });
    if (removed > 0) tidied.push({ region: null, kind, count: removed });
  }
  return tidied;
}

/** In batches, so that nobody waits long; two who tidy at once count nothing twice. */
async function tidyRegion(context: Context, rule: Rule, signal?: AbortSignal): Promise<number> {
  let removed = 0;
  while (!signal?.aborted && (await dueIn(context, rule, 1)).length > 0) {
    const batch = await removeBatch(context, rule);
    if (!batch.ok) break;
    removed += batch.value;
  }
  return removed;
}

async function dueIn(context: Context, { kind, days }: Rule, most: number): Promise<string[]> {
  const kept = IN_REGION[kind];
  return kept ? read(context, (r) => kept.due(r, daysBefore(r.at, days), most)) : [];
}

function removeBatch(context: Context, { kind, days }: Rule): Promise<Outcome<number>> {
  return write(context, 'retention.tidy', async (w) => {
    await waitInLine(w, 'retention');
    const kept = IN_REGION[kind];
    const ids = kept ? await kept.due(w, daysBefore(w.at, days), BATCH) : [];
    const removed = kept && ids.length > 0 ? await kept.remove(w, ids) : 0;
    if (removed === 0) return refuse('retention_nothing');
    await recordRun(w, kind, removed);
    w.about(...ids);
    return done(removed);
  });
}

/** Pictures that neither a dream nor a picture of the future shows any more. */
async function picturesAstray(r: Read, before: Date, most: number): Promise<string[]> {
  const astray: string[] = [];
  for (let from = '00000000-0000-0000-0000-000000000000'; astray.length < most;) {
    const ids = await picturesBefore(r, before, from, BATCH);
    const shown = new Set([...(await picturesShown(r, ids)), ...(await drawingsShown(r, ids))]);
    astray.push(...ids.filter((id) => !shown.has(id)));
    from = ids.at(-1) ?? '';
    if (ids.length < BATCH) break;
  }
  return astray.slice(0, most);
}

function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * DAY);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0);
}
