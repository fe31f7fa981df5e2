/**
 * How somebody may stand to the place and record in question, from near to far:
 * `leads` answers for this very place; `leads_above` answers for one it lies under;
 * `facilitates` is appointed to the record; `belongs` holds any position at the place itself;
 * `region` holds any position in the region; `anyone` needs nothing.
 */
export type Standing = 'leads' | 'leads_above' | 'facilitates' | 'belongs' | 'region' | 'anyone';

/** Who may do what, as data. Whatever is not listed nobody may. */
export const TABLE: Readonly<Record<string, readonly Standing[]>> = {
  'place.see': ['region'],
  'organisation.shape': ['leads', 'leads_above'],
  'process.see': ['region', 'facilitates'],
  'process.start': ['leads'],
  'process.hand_down': ['leads'],
  'process.adapt': ['leads', 'facilitates'],
  'process.answer': ['leads'],
  'template.write': ['leads'],
  'process.appoint': ['leads'],
  'dreams.facilitate': ['leads', 'facilitates'],
  'dreams.read_facilitators': ['leads', 'facilitates'],
  'dreams.read_place': ['leads', 'facilitates', 'belongs'],
  'dreams.read_region': ['region', 'facilitates'],
  'dreams.read_public': ['anyone'],
  'picture.write': ['leads', 'facilitates'],
  'picture.adopt': ['leads'],
  'picture.see_draft': ['region', 'facilitates'],
  'goal.write': ['leads', 'facilitates'],
  'goal.adopt': ['leads'],
  'goal.see_draft': ['region', 'facilitates'],
};

/** The word for an appointment among an actor's standing; everything else is a position's role. */
export const FACILITATOR = 'facilitator';
