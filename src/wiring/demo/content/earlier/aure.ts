import { earlier, told } from './told.ts';

export const aure = told({
  place: 'aure',
  from: earlier('nordmore'),
  start: -1040,
  themes: [
    { key: 'morke', concept: 'livsmestring', name: 'Når det er mørkt' },
    { key: 'hender', concept: 'dybdelaering', name: 'Det hendene kan' },
  ],
  heard: [
    [
      'child',
      'morke',
      [
        'At vi får være ute når det er ordentlig mørkt. Alle sammen, med hver sin lykt.',
        'Noen som holder meg i hånda til jeg slipper selv.',
        'Se nordlyset fra soveposen.',
        'Ha en lampe som er min ved knaggen.',
        'Jeg er bare redd for lyden. Ikke for mørket.',
        'At vi roper hei til den som går sist.',
      ],
    ],
    [
      'parent',
      'morke',
      [
        'November er lang. Gi oss én kveld i uka der skolen lyser og det lukter suppe.',
        'At noen tør å spørre gutten min hvordan det egentlig går.',
        'Refleksvester til foreldrene også. Vi er verst.',
        'En lærer som sa: Han har det litt tungt nå, og det går over. Det var alt jeg trengte.',
        'At det er noen hjemme på skolen når det ikke er noen hjemme hos oss.',
      ],
    ],
    [
      'staff',
      'hender',
      [
        'Et år der alle lærer å knytte, sy, spikke og steike fisk.',
        'At elevene ser oss mislykkes med noe. Jeg melder meg til keramikken.',
        'Kista etter den siste båtbyggeren, og noen som fortsatt kan bruke det som ligger i den.',
        'Tid nok til å pusse ferdig.',
        'Håndverkeren som lærer og læreren som håndlanger.',
      ],
    ],
    [
      'youth',
      'hender',
      [
        'Skru mopeden min på skolen og få det godkjent som matte.',
        'Sy bunadsskjorta selv, så den passer.',
        'Et fag du blir møkkete av.',
        'At det er like fint å få fagbrev som å få seks.',
        'Lære å lage en middag som ikke er taco.',
      ],
    ],
  ],
  headline: 'Vi har lykter nok til alle',
  narrative:
    'Vi er i 2030. I november går hele skolen ut i mørket med hver sin lykt, og hver lykt er laget av den som bærer den. Ingen går sist alene. Etterpå er det suppe, og den er ikke av pose.',
  drawing: 'nordlys',
  concepts: {
    livsmestring: 'Vi går ut i mørket sammen.',
    dybdelaering: 'Det hendene kan, sitter.',
    digital: 'Vi styrer lyset selv, med kode vi har skrevet.',
    sosial: 'Vi roper hei til den som går sist.',
    innovasjon: 'Gammelt håndverk, nye båter.',
  },
  body: 'Kommunestyret',
  cases: ['sak 22', 'sak 61'],
  goals: [
    {
      key: 'sporre',
      concept: 'livsmestring',
      text: 'Vi merker når noen har det tungt, og spør',
      signs: ['Hver elev har hatt en samtale som ikke handlet om skolearbeid.', 'De voksne vet hvem som spør hvem.'],
      tags: ['lk-livsmestring'],
      serves: 'region/mestring',
    },
    {
      key: 'hender',
      concept: 'dybdelaering',
      text: 'Alle lærer et håndverk av noen som kan det',
      signs: ['Hvert barn har laget én ting det bruker.', 'En håndverker fra bygda har vært hos oss dette halvåret.'],
      serves: 'region/tema',
    },
  ],
});

export const fjordknausen = told({
  place: 'fjordknausen',
  from: earlier('aure'),
  start: -640,
  question: { nb: 'Hva vil du lære av en som er eldre eller yngre enn deg?' },
  themes: [{ key: 'laere-av', concept: 'dybdelaering', name: 'Vi lærer av hverandre' }],
  heard: [
    [
      'child',
      'laere-av',
      [
        'Å plystre. De i sjette kan det.',
        'Sy på en knapp som mormor.',
        'Krype så fort som babyene.',
        'Hvordan man klapper en høne.',
        'Å lese, så jeg kan lese for lillebror før han lærer det selv.',
      ],
    ],
    [
      'staff',
      'laere-av',
      [
        'At sjuende klasse har en fast dag i barnehagen. De blir så høye i ryggen.',
        'Ett møterom, én kaffekanne, to bygg.',
        'At fireåringene får spørre niåringene ut om skolen, uten at vi hører på.',
        'Å lære av barna hvordan man begynner på nytt.',
        'En høne til hver etasje. Det er bare to etasjer.',
      ],
    ],
  ],
  headline: 'Den som kan, viser den som vil',
  narrative:
    'Vi er i 2030. En sjuendeklassing sitter på huk og holder nåla mens en femåring trer. Bortenfor lærer en fireåring en lærer å krype.',
  drawing: 'hone',
  concepts: {
    livsmestring: 'Alle kan noe som en annen vil lære.',
    dybdelaering: 'Vi øver til vi kan vise det til noen.',
    digital: 'De eldste lager bøker de yngste kan høre.',
    sosial: 'Vi kjenner dem som er yngre enn oss, ved navn.',
    innovasjon: 'Vi spør barna hvordan man begynner på nytt.',
  },
  body: 'Samarbeidsutvalget',
  cases: ['sak 6', 'sak 14'],
  goals: [
    {
      key: 'viser',
      concept: 'dybdelaering',
      text: 'Hvert barn lærer bort noe, og lærer noe, på tvers av alder',
      signs: ['Barnehagen og skolen har hatt en felles dag denne måneden.', 'Barna kan si hvem de lærte det av.'],
      serves: 'aure-2030/hender',
    },
  ],
});
