import { regionDreams } from './dreams-region.ts';
import type { DemoAdoption, DemoGoal, DemoPicture, DemoProcess, DemoTheme } from './types.ts';

const themes: readonly DemoTheme[] = [
  { key: 'sett', concept: 'livsmestring', name: 'Å bli sett hver dag' },
  { key: 'darlig-dag', concept: 'livsmestring', name: 'Lov å ha en dårlig dag' },
  { key: 'mat', concept: 'livsmestring', name: 'Mat og ro' },
  { key: 'tid', concept: 'dybdelaering', name: 'Tid til å bli ferdig' },
  { key: 'ute', concept: 'dybdelaering', name: 'Ute som klasserom' },
  { key: 'kilder', concept: 'digital', name: 'Hvem har laget det, og hvorfor' },
  { key: 'skjerm', concept: 'digital', name: 'Skjermen slår vi på og av selv' },
  { key: 'lage', concept: 'digital', name: 'Lage verktøyene selv' },
  { key: 'lytte', concept: 'sosial', name: 'Å bli lyttet til' },
  { key: 'sammen', concept: 'sosial', name: 'Ingen alene' },
  { key: 'prove', concept: 'innovasjon', name: 'Lov å prøve og feile' },
  { key: 'ekte', concept: 'innovasjon', name: 'Ekte arbeid, åpne dører' },
];

const picture: DemoPicture = {
  versions: [
    {
      on: -268,
      headline: 'Et sted der alle blir møtt',
      narrative:
        'I 2040 kommer alle barn til en barnehage og en skole der noen venter på dem. De voksne har tid til å lytte. Barna lærer ute og inne, og de lærer av hverandre.',
      concepts: {
        livsmestring: 'Alle har en å gå til.',
        dybdelaering: 'Vi går dypt i det vi lurer på.',
        digital: 'Vi spør hvem som har laget det.',
        sosial: 'Vi øver på å lytte.',
        innovasjon: 'Det er lov å prøve.',
      },
    },
    {
      on: -252,
      headline: 'Her blir alle møtt, og ingen bygger alene',
      narrative:
        'I 2040 er barnehagen og skolen stedet der bygda og byen møtes. Barna kjenner at de betyr noe, og de voksne har tid til å lure sammen med dem. Fjæra er klasserom, verftet er klasserom, og dørene står åpne etter klokka fire. Vi prøver, feiler og prøver igjen, og vi sier det høyt når noe ikke gikk.',
      drawing: 'fjord',
      drawingAlt:
        'En fjord med lilla fjell og en gul sol. To barn seiler i en rød båt. På stranda bygger barn og voksne en varde sammen, et barn flyr drage, og en ravgul sti går mellom dem.',
      concepts: {
        livsmestring: 'Alle har en å gå til, og tør å ha en dårlig dag.',
        dybdelaering: 'Vi går dypt i det vi lurer på, ute i fjæra og inne på verkstedet.',
        digital: 'Vi spør hvem som har laget det, og lager selv med omtanke.',
        sosial: 'Vi øver på å lytte, si unnskyld og stå opp for hverandre.',
        innovasjon: 'Det er lov å prøve noe som kanskje ikke virker.',
      },
    },
  ],
  paintedFrom: {
    livsmestring: ['sett', 'darlig-dag', 'mat'],
    dybdelaering: ['tid', 'ute'],
    digital: ['kilder', 'skjerm', 'lage'],
    sosial: ['lytte', 'sammen'],
    innovasjon: ['prove', 'ekte'],
  },
  adoption: { body: 'Styringsgruppa for Nettverk Nordmøre', caseReference: 'sak 12', on: -245 },
};

const goalsAdopted: DemoAdoption = {
  body: 'Styringsgruppa for Nettverk Nordmøre',
  caseReference: 'sak 19',
  on: -184,
};
// After «Et nettverk for samarbeid og utvikling av oppvekstsektoren i kommunene på Nordmøre», under «Målarbeid», which
// mixes bokmål and nynorsk: here in the form that the region writes.
const goals: readonly DemoGoal[] = [
  {
    key: 'mestring',
    concept: 'livsmestring',
    text: 'Vi vil at alle opplever mestring og trivsel hver dag',
    signs: [
      'Alle barn blir hilst på med navn når de kommer.',
      'Hvert barn kan fortelle om noe det fikk til denne uka.',
      'Alle barn som vil ha noen å være sammen med ute, har det.',
    ],
    tags: ['rp-kropp', 'lk-livsmestring'],
    horizonYear: 2040,
    from: ['sett', 'darlig-dag', 'mat'],
    adoption: goalsAdopted,
  },
  {
    key: 'tema',
    concept: 'dybdelaering',
    text: 'Vi har temabasert/tverrfaglig arbeid i både barnehagen og skolen',
    signs: [
      'Alle barn har arbeidet med ett tema i minst tre uker dette halvåret.',
      'Barnehagen og skolen har hatt minst ett tema sammen i år.',
      'Barna kan fortelle hva de lurte på, og hva de fant ut.',
    ],
    tags: ['rp-natur', 'lk-skaperglede'],
    horizonYear: 2040,
    from: ['tid', 'ute'],
    adoption: goalsAdopted,
  },
  {
    key: 'kilder',
    concept: 'digital',
    text: 'Vi legger til rette for kritisk tenkende elever som behersker kritisk kildebruk',
    signs: [
      'Elevene kan si hvem som har laget en tekst eller et bilde de bruker.',
      'Elevene har sammenlignet to kilder om samme sak denne måneden.',
    ],
    tags: ['lk-kritisk', 'oecd-values'],
    horizonYear: 2040,
    from: ['kilder', 'skjerm', 'lage'],
    adoption: goalsAdopted,
  },
  {
    key: 'relasjon',
    concept: 'sosial',
    text: 'Vi er gode på relasjonskompetanse',
    signs: [
      'Voksne sier unnskyld til barn når de har tatt feil.',
      'Hvert barn kan peke ut en voksen det går til når noe er vondt.',
      'Vi spør alle barn hvordan de har det, og forteller dem hva vi gjorde med svaret.',
      'Hver familie har hørt noe fint om barnet sitt denne måneden.',
    ],
    tags: ['lk-medvirkning', 'oecd-co-agency'],
    horizonYear: 2040,
    from: ['lytte', 'sammen'],
    adoption: goalsAdopted,
  },
  {
    key: 'proving',
    concept: 'innovasjon',
    text: 'Vi har kultur for prøving og feiling',
    signs: [
      'Hvert team har prøvd noe nytt dette halvåret og fortalt de andre hvordan det gikk.',
      'Noen har fortalt om noe som ikke virket, på det siste personalmøtet.',
      'Barn og elever har vært med på å bestemme hva vi prøver.',
    ],
    tags: ['lk-skaperglede', 'oecd-creating'],
    horizonYear: 2040,
    from: ['prove', 'ekte'],
    adoption: goalsAdopted,
  },
];

/** All four steps done: picture and goals adopted, and the process handed down to three municipalities. */
export const regionProcess: DemoProcess = {
  key: 'region',
  place: 'nordmore',
  accepted: true,
  steps: [
    { kind: 'gather', opens: -330, closes: -301, readers: 'region' },
    { kind: 'group', opens: -300, closes: -281, readers: 'region' },
    { kind: 'picture', opens: -280, closes: -241, readers: 'public' },
    { kind: 'goals', opens: -240, closes: -180, readers: 'public' },
  ],
  facilitators: ['mari', 'jonas'],
  dreams: regionDreams,
  themes,
  picture,
  goals,
  parties: [
    { party: 'Foreldreutvalgene i kommunene', mandate: 'Er med på samlingene og leser utkastene', from: -330 },
    { party: 'Tillitsvalgte', mandate: 'Er med fra første samling og uttaler seg før vedtak', from: -330 },
    { party: 'Ungdomsrådene', mandate: 'Velger to drømmer hver som må med i bildet', from: -318 },
  ],
};
