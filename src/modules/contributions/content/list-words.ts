import type { Stakeholder } from '../rules/stakeholder.ts';

/** What people call the column that holds the dreams, in lower case. */
export const WORDS_COLUMNS: readonly string[] = [
  'drøm',
  'drømmen',
  'drømmer',
  'draum',
  'draumen',
  'draumar',
  'dream',
  'dreams',
  'tekst',
  'text',
  'words',
  'ord',
  'svar',
  'answer',
  'response',
  'ytring',
  'utsagn',
  'bidrag',
  'contribution',
  'comment',
  'comment-body',
  'kommentar',
  'statement',
  'innhold',
  'content',
];

/** And the column that says who dreamt. */
export const GROUP_COLUMNS: readonly string[] = [
  'gruppe',
  'group',
  'interessentgruppe',
  'stakeholder',
  'stakeholder group',
  'hvem',
  'kven',
  'who',
  'rolle',
  'role',
];

/** How each group is written, in lower case, in the three languages. */
export const GROUP_NAMES: Readonly<Record<Stakeholder, readonly string[]>> = {
  child: ['child', 'children', 'barn', 'elev', 'elever', 'elevar', 'pupil', 'pupils'],
  youth: ['youth', 'young person', 'young people', 'ungdom', 'ungdommer', 'ungdommar'],
  parent: ['parent', 'parents', 'forelder', 'foreldre', 'foresatt', 'foresatte', 'føresett', 'føresette'],
  staff: [
    'staff',
    'member of staff',
    'ansatt',
    'ansatte',
    'tilsett',
    'tilsette',
    'lærer',
    'lærere',
    'lærar',
    'lærarar',
    'teacher',
    'teachers',
  ],
  leader: ['leader', 'leaders', 'leder', 'ledere', 'leiar', 'leiarar', 'rektor', 'styrer', 'styrar'],
  union: ['union', 'union representative', 'tillitsvalgt', 'tillitsvalgte', 'tillitsvald', 'tillitsvalde'],
  politician: ['politician', 'politicians', 'politiker', 'politikere', 'politikar', 'politikarar'],
  business: ['business', 'businesses', 'næringsliv', 'bedrift', 'bedrifter'],
  volunteer: ['volunteer', 'volunteers', 'frivillig', 'frivillige'],
  health: ['health', 'health and support', 'helse', 'helse og støtte', 'støtte'],
  other: ['other', 'others', 'annen', 'annan', 'andre', 'anna', 'annet'],
};
