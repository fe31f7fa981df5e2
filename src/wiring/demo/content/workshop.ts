import type { DemoProcess } from './types.ts';

const plain = { accepted: true, facilitators: [], dreams: [], themes: [] } as const;

function steps(gather: number): DemoProcess['steps'] {
  return [
    { kind: 'gather', opens: gather, closes: gather + 24, readers: 'place' },
    { kind: 'group', opens: gather + 25, closes: gather + 31, readers: 'place' },
    { kind: 'activity', opens: gather + 32, closes: gather + 60, readers: 'place' },
  ];
}

/**
 * A short workshop that the region handed to five municipalities, and then bettered: two have taken the better
 * question, one has left it, one has it waiting, and one has not answered at all.
 */
export const workshopProcesses: readonly DemoProcess[] = [
  {
    ...plain,
    key: 'verksted',
    place: 'nordmore',
    template: 'short_workshop',
    question: {
      nb: 'Hva kan vi gjøre sammen over kommunegrensene?',
      nn: 'Kva kan vi gjere saman over kommunegrensene?',
      en: 'What can we do together across municipal borders?',
    },
    steps: steps(-22),
    heard: [
      {
        group: 'leader',
        at: -19,
        texts: [
          'En felles vikarpool med folk som kjenner mer enn ett hus.',
          'At jeg kan følge en annen leder en hel dag, og hun meg.',
          'Ett skjema i stedet for åtte.',
          'En ringetelefon for styrere som er alene om avgjørelsen.',
          'Felles planleggingsdag, med båttur hjem.',
        ],
      },
      {
        group: 'union',
        at: -18,
        texts: [
          'At tillitsvalgte i alle åtte kommunene får samme papir samtidig.',
          'Felles avtale om tid til å veilede nye.',
          'Snakk med oss før prosjektet har fått navn.',
          'Kurs i arbeidstida, ikke på toppen av den.',
          'Et sted å si fra som ikke er en spørreundersøkelse.',
        ],
      },
    ],
    sentOut: {
      question: {
        nb: 'Hva er det første vi kan gjøre sammen med naboen vår?',
        nn: 'Kva er det første vi kan gjere saman med naboen vår?',
        en: 'What is the first thing we can do together with our neighbour?',
      },
      note: 'Det første spørsmålet ble for stort. Folk svarte med nye prosjekter. Nå spør vi etter noe som kan begynne på mandag.',
      on: -6,
    },
  },
  under('sunndal', {
    heard: [
      {
        group: 'staff',
        at: -3,
        texts: [
          'Bytte uteområde med naboskolen en fredag. De har bekk.',
          'Felles lager for ski, så ingen må telle staver hver høst.',
          'Ringe skolen på andre siden av fjellet og spørre hva de gjør på mandager.',
          'Én felles vikarliste. Vi har hver vår halve.',
          'Gå på hverandres foreldrekaffe.',
        ],
      },
    ],
    offer: { answer: 'taken', on: -4 },
  }),
  under('gjemnes', {
    heard: [
      {
        group: 'parent',
        at: -4,
        texts: [
          'Samkjøring til trening over brua. Bilene går jo halvtomme.',
          'En bursdag i året der alle i kullet er bedt, på tvers av skolene.',
          'Samme planleggingsdager på begge sider, ellers er vi alltid én for lite hjemme.',
          'Felles byttemarked i april. Jeg stiller med henger.',
          'At noen fra nabokommunen holder kaffe på vårt møte, og vi på deres.',
        ],
      },
    ],
    offer: { answer: 'taken', on: -5 },
  }),
  under('smola', {
    question: { nb: 'Hva kan vi gjøre sammen når båten går?' },
    offer: { answer: 'left', on: -3 },
  }),
  under('tingvoll', {}),
  under('aure', { accepted: false }),
];

function under(place: string, more: Partial<DemoProcess>): DemoProcess {
  return {
    ...plain,
    key: `${place}-verksted`,
    place,
    from: 'verksted',
    handedDown: -20,
    steps: steps(-16),
    ...more,
  };
}
