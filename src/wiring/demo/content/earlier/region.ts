import type { DemoProcess, Words } from '../types.ts';
import { earlier } from './told.ts';

/** The region's own way of working in the round before: the shipped one, with a nearer horizon and another question. */
export const round: Readonly<Record<'name' | 'question', Words>> & { readonly horizonYear: number } = {
  name: { nb: 'Oppvekst 2030', nn: 'Oppvekst 2030', en: 'Growing up 2030' },
  question: {
    nb: 'Hva håper du er sant om barndommen her i 2030?',
    nn: 'Kva håpar du er sant om barndommen her i 2030?',
    en: 'What do you hope is true of childhood here in 2030?',
  },
  horizonYear: 2030,
};

/** The round before: a picture for all, and goals that each municipality set itself. */
export const earlierRegion: DemoProcess = {
  key: earlier('nordmore'),
  place: 'nordmore',
  template: 'round',
  accepted: true,
  steps: [
    { kind: 'gather', opens: -1240, closes: -1213, readers: 'region' },
    { kind: 'group', opens: -1212, closes: -1199, readers: 'region' },
    { kind: 'picture', opens: -1198, closes: -1150, readers: 'public' },
    { kind: 'goals', opens: -1149, closes: -1121, readers: 'public' },
  ],
  facilitators: [],
  dreams: [],
  themes: [
    { key: 'hverandre', concept: 'sosial', name: 'Vi har hverandre' },
    { key: 'veien-hjem', concept: 'livsmestring', name: 'Hele veien hjem' },
  ],
  heard: [
    {
      group: 'child',
      theme: 'hverandre',
      at: -1232,
      texts: [
        'At alle får komme inn, også hvis de glemte å spørre.',
        'Et bord så langt at alle kan sitte på samme side.',
        'Nesten ingen regler, men den ene skal være snill.',
        'Øya til bestemor skal også være med.',
        'Kan vi bli pennevenn med noen på andre siden av fjorden?',
      ],
    },
    {
      group: 'youth',
      theme: 'hverandre',
      at: -1228,
      texts: [
        'At jeg kan fortelle hvor jeg kommer fra uten å måtte vise det på kart.',
        'Felles ungdomsuke. Én båt, åtte kommuner.',
        'Å slippe å være flink hele tida.',
        'At vi blir spurt før planen er trykt.',
        'Noen voksne som øver på å tåle oss.',
      ],
    },
    {
      group: 'parent',
      theme: 'veien-hjem',
      at: -1226,
      texts: [
        'At de kommer hjem med en historie og ikke bare en sekk.',
        'En skole som kjenner hele barnet, også den delen som sover dårlig.',
        'Jeg vil flytte hjem igjen og vite at ungene mine lander mykt.',
        'At ferga, bussen og barnehagen snakker sammen.',
        'Å slippe å velge mellom jobb og hentetid.',
      ],
    },
    {
      group: 'politician',
      theme: 'veien-hjem',
      at: -1220,
      texts: [
        'At vi deler det vi får til, også med nabokommunen.',
        'Færre vedtak og flere besøk.',
        'At barn her får like gode voksne uansett hvilken side av fjorden de bor på.',
        'Å kunne se tilbake om ti år og vite hvem som ba om det.',
        'Et nettverk som overlever oss som startet det.',
      ],
    },
  ],
  picture: {
    versions: [
      {
        on: -1180,
        headline: 'Ett langt bord, åtte kommuner',
        narrative:
          'Vi er i 2030. Bordet står på kaia, og det er så langt at det går over fjorden. Noen har kommet med båt, noen til fots og noen på ryggen til bestefar. Alle har tatt med noe, og ingen spør hvem som tok med minst.',
        drawing: 'bord',
        concepts: {
          livsmestring: 'Alle har en vei hjem, og noen som venter i enden av den.',
          dybdelaering: 'Vi lærer av det som er nær, og går langt inn i det.',
          digital: 'Vi bruker skjermen til å finne hverandre.',
          sosial: 'Det er plass til én til ved bordet.',
          innovasjon: 'Vi deler det vi får til, og det vi ikke fikk til.',
        },
      },
    ],
    paintedFrom: { livsmestring: ['veien-hjem'], dybdelaering: [], digital: [], sosial: ['hverandre'], innovasjon: [] },
    adoption: { body: 'Rådet for Nettverk Nordmøre', caseReference: 'sak 7', on: -1155 },
  },
  leavesOut: { kind: 'goals', reason: 'Målene setter kommunene selv i denne runden.', on: -1149 },
};
