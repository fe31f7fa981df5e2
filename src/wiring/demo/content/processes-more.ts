import { aureHeard } from './heard-aure.ts';
import { gjemnesHeard } from './heard-gjemnes.ts';
import { bergskaretHeard, nordvestDreams, nordvestHeard, skipsnaustetHeard } from './heard-more.ts';
import { smolaHeard } from './heard-smola.ts';
import { sunndalHeard } from './heard-sunndal.ts';
import { tingvollHeard } from './heard-tingvoll.ts';
import {
  jutulHeard,
  lanternelysetHeard,
  multemyraHeard,
  seilmakerloftetHeard,
  steinbitvikaHeard,
  ternungenHeard,
  villreintrakketHeard,
} from './heard-units.ts';
import type { DemoProcess, DemoStep, Readers } from './types.ts';

/** The four steps after each other, so many days from today. */
function steps(gather: number, group: number, picture: number, goals: number, readers: Readers = 'place'): DemoStep[] {
  return [
    { kind: 'gather', opens: gather, closes: group - 1, readers },
    { kind: 'group', opens: group, closes: picture - 1, readers },
    { kind: 'picture', opens: picture, closes: goals - 1, readers },
    { kind: 'goals', opens: goals, closes: goals + 40, readers },
  ];
}

const plain = { accepted: true, facilitators: [], dreams: [], themes: [] } as const;

/** The other municipalities, each at its own stage, and some units of theirs. */
export const otherProcesses: readonly DemoProcess[] = [
  {
    ...plain,
    key: 'aure',
    place: 'aure',
    from: 'region',
    handedDown: -60,
    heard: aureHeard,
    steps: steps(-20, 12, 30, 60),
  },
  {
    ...plain,
    key: 'gjemnes',
    place: 'gjemnes',
    from: 'region',
    handedDown: -40,
    question: { nb: 'Hvordan skal det være å vokse opp i Gjemnes i 2040?' },
    heard: gjemnesHeard,
    steps: steps(-12, 15, 32, 64),
  },
  {
    ...plain,
    key: 'smola',
    place: 'smola',
    from: 'region',
    handedDown: -45,
    question: { nb: 'Hva vil du at barna på Smøla skal ha i 2040?' },
    heard: smolaHeard,
    steps: steps(-15, 20, 40, 75),
  },
  {
    ...plain,
    key: 'sunndal',
    place: 'sunndal',
    from: 'region',
    handedDown: -150,
    heard: sunndalHeard,
    steps: steps(-125, -90, -60, 25, 'region'),
    themes: [
      { key: 'fjell', concept: 'dybdelaering', name: 'Fjellet på timeplanen' },
      { key: 'lage', concept: 'innovasjon', name: 'Lage noe som holder' },
      { key: 'sammen', concept: 'sosial', name: 'Den siste blir ventet på' },
      { key: 'stemme', concept: 'livsmestring', name: 'En stemme som teller' },
    ],
    picture: {
      versions: [
        {
          on: -20,
          headline: 'Her går vi opp sammen, og noen venter',
          narrative:
            'Vi er i 2040. Klassen har vært to dager i fjellet, og den som gikk sist, fikk velge neste tur. På verkstedet henger brua som åttende klasse laget, og den holder. Når noen blir stille, er det en som setter seg ned ved siden av.',
          concepts: {
            livsmestring: 'Vi blir spurt før det er avgjort, og vi tør si det vi mener.',
            dybdelaering: 'Vi lærer i fjellet til vi kan det, og kommer tilbake.',
            digital: 'Vi lager teknologi selv, og vet når vi skal la den ligge.',
            sosial: 'Ingen går alene. Den siste blir ventet på.',
            innovasjon: 'Vi lager noe noen trenger, og ser om det holder.',
          },
        },
      ],
      paintedFrom: {
        livsmestring: ['stemme'],
        dybdelaering: ['fjell'],
        digital: [],
        sosial: ['sammen'],
        innovasjon: ['lage'],
      },
    },
    lessons: [{ text: 'Vi tok samlinga på verkstedet og ikke på rådhuset. Da kom fedrene også.', on: -100 }],
    parties: [
      { party: 'Industrien i dalen', mandate: 'Åpner verkstedene og er med på to samlinger', from: -125 },
      {
        party: 'Klubbane i Utdanningsforbundet',
        mandate: 'Er med fra planlegginga og sier sin mening før vedtak',
        from: -125,
      },
    ],
  },
  {
    ...plain,
    key: 'tingvoll',
    place: 'tingvoll',
    from: 'region',
    handedDown: -70,
    heard: tingvollHeard,
    steps: steps(-35, -18, 16, 50),
    themes: [
      { key: 'ute', concept: 'dybdelaering', name: 'Ute er et sted å lære' },
      { key: 'sett', concept: 'sosial', name: 'Noen som ser meg' },
      { key: 'ekte', concept: 'innovasjon', name: 'Ekte arbeid' },
    ],
  },
  {
    ...plain,
    key: 'ternungen',
    place: 'ternungen',
    from: 'averoy',
    handedDown: -25,
    heard: ternungenHeard,
    steps: steps(-8, 20, 34, 62),
  },
  {
    ...plain,
    key: 'steinbitvika',
    place: 'steinbitvika',
    from: 'averoy',
    handedDown: -25,
    heard: steinbitvikaHeard,
    steps: steps(-14, 10, 30, 60),
  },
  {
    ...plain,
    key: 'nordavinden',
    place: 'nordavinden',
    from: 'averoy',
    handedDown: -25,
    accepted: false,
    declined: { reason: 'Vi bytter rektor ved nyttår og bygger om hele bygget. Spør oss igjen til høsten.', on: -20 },
    steps: steps(-8, 20, 34, 62),
  },
  {
    ...plain,
    key: 'multemyra',
    place: 'multemyra',
    from: 'surnadal',
    handedDown: -18,
    heard: multemyraHeard,
    steps: steps(-9, 18, 30, 55),
  },
  {
    ...plain,
    key: 'villreintrakket',
    place: 'villreintrakket',
    from: 'sunndal',
    handedDown: -60,
    question: { nb: 'Hva vil du gjøre i fjellet?' },
    heard: villreintrakketHeard,
    steps: steps(-45, -12, 18, 40),
  },
  {
    ...plain,
    key: 'jutulfaret',
    place: 'jutulfaret',
    from: 'sunndal',
    handedDown: -30,
    heard: jutulHeard,
    steps: steps(-12, 14, 30, 55),
  },
  {
    ...plain,
    key: 'bergskaret',
    place: 'bergskaret',
    from: 'gjemnes',
    handedDown: -22,
    heard: bergskaretHeard,
    steps: steps(-7, 18, 34, 66),
  },
  {
    ...plain,
    key: 'skipsnaustet',
    place: 'skipsnaustet',
    from: 'tingvoll',
    handedDown: -28,
    heard: skipsnaustetHeard,
    steps: steps(-13, 9, 26, 52),
  },
];

/** A process of their own, that nobody handed down. */
export const ownProcesses: readonly DemoProcess[] = [
  {
    ...plain,
    key: 'nordvestkulingen',
    place: 'nordvestkulingen',
    template: 'short_workshop',
    question: { nb: 'Hva skal til for at alle hører til her?', en: 'What does it take for everybody to belong here?' },
    dreams: nordvestDreams,
    heard: nordvestHeard,
    steps: [
      { kind: 'gather', opens: -12, closes: 6, readers: 'place' },
      { kind: 'group', opens: 7, closes: 12, readers: 'place' },
      { kind: 'activity', opens: 13, closes: 40, readers: 'place' },
    ],
  },
  {
    ...plain,
    key: 'lanternelyset',
    place: 'lanternelyset',
    template: 'short_workshop',
    question: { nb: 'Hva skal vi gjøre mer av sammen?' },
    heard: lanternelysetHeard,
    steps: [
      { kind: 'gather', opens: -6, closes: 3, readers: 'place' },
      { kind: 'group', opens: 4, closes: 8, readers: 'place' },
      { kind: 'activity', opens: 9, closes: 30, readers: 'place' },
    ],
  },
  {
    ...plain,
    key: 'tauverkssvingen',
    place: 'tauverkssvingen',
    template: 'short_workshop',
    question: { nb: 'Hva skal uteområdet bli til?' },
    withdrawn: {
      reason: 'Det kom vann i kjelleren, og hele skolen flytter ut til våren. Vi spør igjen når vi er hjemme.',
      on: -70,
    },
    steps: [
      { kind: 'gather', opens: -90, closes: -76, readers: 'place' },
      { kind: 'group', opens: -75, closes: -70, readers: 'place' },
      { kind: 'activity', opens: -69, closes: -40, readers: 'place' },
    ],
  },
  {
    ...plain,
    key: 'seilmakerloftet',
    place: 'seilmakerloftet',
    template: 'goal_work',
    question: { nb: 'Hva vil vi se mer av på skolen vår?' },
    heard: seilmakerloftetHeard,
    steps: [
      { kind: 'activity', opens: -20, closes: -9, readers: 'place' },
      { kind: 'gather', opens: -8, closes: 10, readers: 'place' },
      { kind: 'group', opens: 11, closes: 24, readers: 'place' },
      { kind: 'goals', opens: 25, closes: 45, readers: 'place' },
    ],
  },
];
