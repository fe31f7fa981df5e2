import { m } from '#messages';
import { TABLE, type Standing } from './access.ts';

/** What each permission lets somebody do, as a sentence. A permission without words fails a test. */
const WORDS: Readonly<Record<string, () => string>> = {
  'place.see': m.access_may_place_see,
  'organisation.shape': m.access_may_organisation_shape,
  'process.see': m.access_may_process_see,
  'process.start': m.access_may_process_start,
  'process.hand_down': m.access_may_process_hand_down,
  'process.adapt': m.access_may_process_adapt,
  'process.appoint': m.access_may_process_appoint,
  'process.answer': m.access_may_process_answer,
  'template.write': m.access_may_template_write,
  'dreams.facilitate': m.access_may_dreams_facilitate,
  'dreams.read_facilitators': m.access_may_dreams_read_facilitators,
  'dreams.read_place': m.access_may_dreams_read_place,
  'dreams.read_region': m.access_may_dreams_read_region,
  'dreams.read_public': m.access_may_dreams_read_public,
  'picture.write': m.access_may_picture_write,
  'picture.adopt': m.access_may_picture_adopt,
  'picture.see_draft': m.access_may_picture_see_draft,
  'goal.write': m.access_may_goal_write,
  'goal.adopt': m.access_may_goal_adopt,
  'goal.see_draft': m.access_may_goal_see_draft,
};

/** What anybody may who stands so, and could not without it, as sentences in the order of the table. */
export function maySentences(standing: Standing, without: readonly Standing[] = []): string[] {
  return Object.entries(TABLE)
    .filter(([, enough]) => enough.includes(standing) && !without.some((one) => enough.includes(one)))
    .map(([what]) => sentenceOf(what));
}

export function sentenceOf(what: string): string {
  const say = WORDS[what];
  if (!say) throw new Error(`the permission ${what} has no words`);
  return say();
}
