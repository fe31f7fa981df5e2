import { v5 as named } from 'uuid';
import { read } from '#platform/db/work.server.ts';
import { isLocale } from '#platform/i18n/words.ts';
import {
  approve,
  contribute,
  contributeFor,
  contributeList,
  dreamsAt,
  hide,
} from '#modules/contributions/index.server.ts';
import type { Process } from '#modules/processes/index.ts';
import type { DemoDream, DemoProcess, HideReason } from './content/types.ts';
import { dayOfStep, leaderOf } from './seed-process.server.ts';
import { must, type Seeding } from './seed.server.ts';

const NAMESPACE = '6f6c8a1e-7f5b-4d0b-9b57-0d8a1c5e2f40';
const REASONS: Record<HideReason, string> = {
  about_a_person: 'names_someone',
  hurtful: 'hurts_someone',
  test: 'not_a_dream',
};

/** Each dream by the way it came: from a phone, or written down by a facilitator. Gives their ids. */
export async function giveDreams(
  seeding: Seeding,
  demo: DemoProcess,
  process: Process,
): Promise<Map<DemoDream, string>> {
  const gathering = process.steps.find((step) => step.kind === 'gather');
  const [facilitator] = demo.facilitators;
  const ids = new Map<DemoDream, string>();
  for (const [nth, dream] of demo.dreams.entries()) {
    const form = { words: dream.text, stakeholder: dream.group, clientId: named(`${demo.key}/${nth}`, NAMESPACE) };
    const { language } = dream;
    const spoken = language && !isLocale(language) ? language : null; // only those who write for others may name any
    const id =
      dream.channel === 'link' && !spoken
        ? must(
            await contribute(seeding.as(null, dream.at, nth), gathering?.joinCode ?? '', {
              ...form,
              picture: null,
              language: isLocale(language) ? language : null,
            }),
            dream.text,
          ).id
        : must(
            await contributeFor(seeding.as(facilitator ?? leaderOf(demo), dream.at, nth), process.id, {
              ...form,
              ...(language ? { language } : {}),
            }),
            dream.text,
          );
    ids.set(dream, id);
    if (dream.hidden) {
      const hiding = { reason: REASONS[dream.hidden], words: '' };
      must(await hide(seeding.as(leaderOf(demo), dream.at), [id], hiding), dream.text);
    }
  }
  if (gathering?.readers === 'public') {
    const open = demo.dreams.filter((dream) => !dream.hidden).map((dream) => ids.get(dream) ?? '');
    const grouped = demo.steps.some(({ kind }) => kind === 'group');
    const day = grouped ? dayOfStep(demo, 'group') : (demo.steps[0]?.closes ?? 0);
    must(await approve(seeding.as(leaderOf(demo), day), open), demo.key);
  }
  return ids;
}

/** What was gathered on paper is written in as a list for each group. Gives ids by what was said. */
export async function writeIn(seeding: Seeding, demo: DemoProcess, process: Process): Promise<Map<string, string>> {
  const who = demo.facilitators[0] ?? leaderOf(demo);
  for (const [nth, { group, at, texts }] of (demo.heard ?? []).entries()) {
    const form = { list: texts.join('\n'), stakeholder: group };
    const { added } = must(await contributeList(seeding.as(who, at, nth), process.id, form), demo.key);
    if (added !== texts.length) throw new Error(`${demo.key}: ${added} of ${texts.length} dreams were taken in`);
  }
  if (!demo.heard) return new Map();
  const { dreams } = await read(seeding.as(who, 0), (r) => dreamsAt(r, process.id, 'ungrouped'));
  return new Map(dreams.map(({ id, words }) => [words ?? '', id]));
}
