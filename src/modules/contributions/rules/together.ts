import { totalOf, type Tally } from './counts.ts';
import { exactly, type Published } from './suppression.ts';
import { STAKEHOLDERS, type Stakeholder } from './stakeholder.ts';

/**
 * What several processes have gathered, as anybody may know it: nothing but sums of what each of them says by itself, so
 * that no choice of processes, held against another, tells more than they do one by one.
 */
export function together(each: readonly Published[]): Published {
  const told = each.filter(({ total }) => total !== null);
  if (told.length === 0) return { groups: [], rest: null, total: null, ofWhole: true };
  const sum = (of: (one: Published) => number | null) => told.reduce((all, one) => all + (of(one) ?? 0), 0);
  const groups = STAKEHOLDERS.map((stakeholder) => ({ stakeholder, count: sum((one) => countIn(one, stakeholder)) }));
  return {
    groups: groups.filter(({ count }) => count > 0),
    rest: sum(({ rest }) => rest),
    total: sum(({ total }) => total),
    ofWhole: true,
    ...(told.length < each.length ? { few: true as const } : {}),
    ...(each.some(({ open }) => open) ? { open: true as const } : {}),
  };
}

/** One group's part of some figures. What may not be told of it looks the same as nothing. */
export function ofGroup(published: Published, stakeholder: Stakeholder): Published {
  const count = countIn(published, stakeholder);
  const groups = count > 0 ? [{ stakeholder, count }] : [];
  const whole = {
    ...(published.ofWhole ? { ofWhole: true as const } : {}),
    ...(published.open ? { open: true as const } : {}),
  };
  return { groups, rest: 0, total: count > 0 || !published.ofWhole ? count : null, ...whole };
}

function countIn({ groups }: Published, stakeholder: Stakeholder): number {
  return groups.find((group) => group.stakeholder === stakeholder)?.count ?? 0;
}

/** How many of one group one process has in a theme, and some that they could be heard by. */
export interface InTheme {
  themeId: string;
  processId: string;
  stakeholder: Stakeholder;
  count: number;
  /** Ids of a few, those best read aloud first; whether the reader may read them is asked elsewhere. */
  some: string[];
}

/** What lies in some themes. A dream lies in one theme, so that each is counted once however many ways lead to it. */
export interface Gathered {
  inThemes: readonly InTheme[];
  /** What each process has gathered in all, as anybody may know it; null when the reader may know all of it exactly. */
  wholes: ReadonlyMap<string, Published> | null;
  /** Those that the dreams were given in, with the day that the gathering began. */
  processes: readonly { id: string; placeId: string; from: string | null }[];
}

/** Whose voices some of those themes hold, as far as the reader may know, from the processes asked for. */
export function voicesIn(
  { inThemes, wholes }: Pick<Gathered, 'inThemes' | 'wholes'>,
  themeIds: ReadonlySet<string>,
  ofProcess: (processId: string) => boolean = () => true,
): Published {
  const met = inThemes.filter(({ themeId, processId }) => themeIds.has(themeId) && ofProcess(processId));
  if (!wholes) {
    const tally: Tally = {};
    for (const { stakeholder, count } of met) tally[stakeholder] = (tally[stakeholder] ?? 0) + count;
    return exactly(tally);
  }
  const processIds = [...new Set(met.map(({ processId }) => processId))];
  const each = processIds.flatMap((id) => wholes.get(id) ?? []);
  return each.length > 0 ? together(each) : { groups: [], rest: 0, total: totalOf({}), ofWhole: true };
}
