import type { Words } from '#platform/i18n/words.ts';

/**
 * What a goal may be tagged with, by name alone; the texts behind the names are their owners'.
 * Sources: Rammeplan for barnehagen (2017), chapter 9; Læreplanverket 2020, overordnet del, 1.1–1.6 and 2.5, both
 * Utdanningsdirektoratet; OECD Learning Compass 2030 (its names only).
 */
export interface TagGroup {
  name: Words;
  tags: readonly { key: string; name: Words }[];
}

export const TAGS: readonly TagGroup[] = [
  {
    name: { nb: 'Rammeplan for barnehagen', nn: 'Rammeplan for barnehagen', en: 'Framework plan for kindergartens' },
    tags: [
      tag(
        'rp-sprak',
        'Kommunikasjon, språk og tekst',
        'Kommunikasjon, språk og tekst',
        'Communication, language and text',
      ),
      tag(
        'rp-kropp',
        'Kropp, bevegelse, mat og helse',
        'Kropp, rørsle, mat og helse',
        'Body, movement, food and health',
      ),
      tag('rp-kunst', 'Kunst, kultur og kreativitet', 'Kunst, kultur og kreativitet', 'Art, culture and creativity'),
      tag('rp-natur', 'Natur, miljø og teknologi', 'Natur, miljø og teknologi', 'Nature, environment and technology'),
      tag('rp-antall', 'Antall, rom og form', 'Mengd, rom og form', 'Quantities, spaces and shapes'),
      tag('rp-etikk', 'Etikk, religion og filosofi', 'Etikk, religion og filosofi', 'Ethics, religion and philosophy'),
      tag('rp-samfunn', 'Nærmiljø og samfunn', 'Nærmiljø og samfunn', 'Local community and society'),
    ],
  },
  {
    name: { nb: 'LK20, overordnet del', nn: 'LK20, overordna del', en: 'LK20, core curriculum' },
    tags: [
      tag('lk-menneskeverd', 'Menneskeverdet', 'Menneskeverdet', 'Human dignity'),
      tag(
        'lk-identitet',
        'Identitet og kulturelt mangfold',
        'Identitet og kulturelt mangfald',
        'Identity and cultural diversity',
      ),
      tag(
        'lk-kritisk',
        'Kritisk tenkning og etisk bevissthet',
        'Kritisk tenking og etisk medvit',
        'Critical thinking and ethical awareness',
      ),
      tag(
        'lk-skaperglede',
        'Skaperglede, engasjement og utforskertrang',
        'Skaparglede, engasjement og utforskartrong',
        'The joy of creating, engagement and the urge to explore',
      ),
      tag(
        'lk-natur',
        'Respekt for naturen og miljøbevissthet',
        'Respekt for naturen og miljømedvit',
        'Respect for nature and environmental awareness',
      ),
      tag('lk-medvirkning', 'Demokrati og medvirkning', 'Demokrati og medverknad', 'Democracy and participation'),
      tag('lk-livsmestring', 'Folkehelse og livsmestring', 'Folkehelse og livsmeistring', 'Health and life skills'),
      tag('lk-medborgerskap', 'Demokrati og medborgerskap', 'Demokrati og medborgarskap', 'Democracy and citizenship'),
      tag('lk-baerekraft', 'Bærekraftig utvikling', 'Berekraftig utvikling', 'Sustainable development'),
    ],
  },
  {
    name: { nb: 'OECD Learning Compass 2030', nn: 'OECD Learning Compass 2030', en: 'OECD Learning Compass 2030' },
    tags: [
      tag(
        'oecd-agency',
        'Elevenes egen kraft (student agency)',
        'Elevane si eiga kraft (student agency)',
        'Student agency',
      ),
      tag('oecd-co-agency', 'Felles kraft (co-agency)', 'Felles kraft (co-agency)', 'Co-agency'),
      tag('oecd-foundations', 'Grunnlag (core foundations)', 'Grunnlag (core foundations)', 'Core foundations'),
      tag('oecd-knowledge', 'Kunnskap (knowledge)', 'Kunnskap (knowledge)', 'Knowledge'),
      tag('oecd-skills', 'Ferdigheter (skills)', 'Ferdigheiter (skills)', 'Skills'),
      tag(
        'oecd-values',
        'Holdninger og verdier (attitudes and values)',
        'Haldningar og verdiar (attitudes and values)',
        'Attitudes and values',
      ),
      tag(
        'oecd-creating',
        'Skape ny verdi (creating new value)',
        'Skape ny verdi (creating new value)',
        'Creating new value',
      ),
      tag(
        'oecd-reconciling',
        'Forene det som strider (reconciling tensions and dilemmas)',
        'Foreine det som strir (reconciling tensions and dilemmas)',
        'Reconciling tensions and dilemmas',
      ),
      tag(
        'oecd-responsibility',
        'Ta ansvar (taking responsibility)',
        'Ta ansvar (taking responsibility)',
        'Taking responsibility',
      ),
    ],
  },
];

function tag(key: string, nb: string, nn: string, en: string) {
  return { key, name: { nb, nn, en } };
}

const KEYS = new Set(TAGS.flatMap(({ tags }) => tags.map(({ key }) => key)));

export function isTag(key: string): boolean {
  return KEYS.has(key);
}
