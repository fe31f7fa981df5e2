import { averoyDreams } from './dreams-averoy.ts';
import type { DemoPicture, DemoProcess, DemoTheme } from './types.ts';

const themes: readonly DemoTheme[] = [
  { key: 'voksne-ute', concept: 'livsmestring', name: 'Trygge voksne ute' },
  { key: 'hjem', concept: 'livsmestring', name: 'Lyst til å komme hjem igjen' },
  { key: 'havet', concept: 'dybdelaering', name: 'Havet som klasserom' },
  { key: 'lage', concept: 'digital', name: 'Lage, ikke bare se på' },
  { key: 'ingen-alene', concept: 'sosial', name: 'Ingen står utenfor' },
  { key: 'bygge', concept: 'innovasjon', name: 'Bygge ekte ting' },
];

const picture: DemoPicture = {
  versions: [
    {
      on: -33,
      headline: 'Havet er nabo til alle fag',
      narrative:
        'I 2040 ligger skolebåten ved brygga, og barna vet hvordan den er satt sammen. Det er alltid en voksen ute. Den som ble valgt sist i går, velger først i dag.',
      drawing: 'kindergarten',
      drawingAlt:
        'En rød barnehage på ei eng. I et stort tre er det ei trehytte med stige. Et barn klatrer, et annet ser ut av vinduet, og en voksen snekrer sammen med et barn.',
      concepts: {
        livsmestring: 'Det er alltid en voksen ute.',
        dybdelaering: 'Vi lærer i fjæra og på båten.',
        digital: 'Vi lager spillene selv.',
        sosial: 'Den som ble valgt sist, får velge neste gang.',
        innovasjon: 'Vi bygger ting som skal tåle vær.',
      },
    },
    {
      on: -9,
      headline: 'Herfra kan du reise hvor du vil, og hit vil du hjem',
      narrative:
        'I 2040 lærer barna på Averøy av havet, av skogen og av hverandre. Skolebåten ligger ved brygga, og det er barna som har skrapt den. Det er alltid en voksen ute, og den voksne ser den som står litt for seg selv. Vi synger sangene fra alle de stedene folk har kommet fra.',
      drawing: 'school',
      drawingAlt:
        'En gul skole mellom grantrær. Barn og voksne sitter rundt et bål utenfor, ei jente i rullestol kommer bortover stien, og to barn bærer en planke.',
      concepts: {
        livsmestring: 'Det er alltid en voksen ute, og vi har lyst til å komme hjem igjen.',
        dybdelaering: 'Havet er klasserom, og en hel dag kan handle om én ting.',
        digital: 'Vi lager spillet, og vi spør hvem som har laget de andre.',
        sosial: 'Vi ser den som står utenfor, før det blir et problem.',
        innovasjon: 'Vi bygger ekte ting. Blir det skeivt, bygger vi en gang til.',
      },
    },
  ],
  paintedFrom: {
    livsmestring: ['voksne-ute', 'hjem'],
    dybdelaering: ['havet'],
    digital: ['lage'],
    sosial: ['ingen-alene'],
    innovasjon: ['bygge'],
  },
};

/** Own question; the picture's second version is written and waits to be adopted. */
export const averoyProcess: DemoProcess = {
  key: 'averoy',
  place: 'averoy',
  from: 'region',
  handedDown: -172,
  accepted: true,
  question: {
    nb: 'Hva drømmer du om for barnehagen og skolen i 2040?',
    en: 'What do you dream of for kindergarten and school in 2040?',
  },
  steps: [
    { kind: 'gather', opens: -150, closes: -116, readers: 'place' },
    { kind: 'group', opens: -115, closes: -45, readers: 'place' },
    { kind: 'picture', opens: -44, closes: 20, readers: 'region' },
    { kind: 'goals', opens: 21, closes: 70, readers: 'region' },
  ],
  facilitators: ['tor', 'jonas'],
  dreams: averoyDreams,
  themes,
  picture,
};
