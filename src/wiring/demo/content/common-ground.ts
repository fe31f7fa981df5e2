import type { DemoProcess, DemoReacting } from './types.ts';

/** Statements of a primary school, and how those who answered lean. */
const havbrisenReacting: DemoReacting = {
  fromDreams: [
    'Alle skal ha noen å være sammen med i friminuttet.',
    'Det bør være varm mat på skolen hver dag.',
    'Vi burde gjøre leksene på skolen før vi går hjem.',
    'Skolen kunne begynt klokka ni. Jeg våkner først da.',
  ],
  written: [
    'Én dag i uka skal hele dagen være ute, uansett vær.',
    'Elevene skal være med og bestemme hva de lærer om.',
    'Vi trenger mer ro til å lese og regne, og færre prosjekter.',
    'Mobilen skal ligge i skapet hele dagen, også for de voksne.',
    'De voksne skal være mer ute i friminuttene.',
    'Når noe har skjedd, skal de hjemme få vite det samme dag.',
    'Nye elever skal ha en fadder det første året.',
    'Det må finnes et sted inne der det er stille.',
    'Nettbrett hører ikke hjemme på småtrinnet.',
    'Skolen skal ha høner som elevene passer.',
    'Leirskole er viktigere enn nye skolebøker.',
    'Karakterer og prøver hører ikke hjemme på barneskolen.',
  ],
  // In the order above, dreams first: + leans to agree, - to disagree, . has no settled view.
  leans: [
    { count: 31, by: '++++' + '++-.' + '++++' + '.+++' },
    { count: 26, by: '++--' + '--++' + '++++' + '+---' },
    { count: 14, by: '+++.' + '-+--' + '++++' + '-.-+' },
  ],
  days: [-38, -26],
};

/** A kindergarten that is in the middle of it. */
const bjorkeliaReacting: DemoReacting = {
  fromDreams: [],
  written: [
    'Barna skal få klatre så høgt dei tør.',
    'Vi skal ut kvar dag, òg når det regnar sidelengs.',
    'Dei yngste treng ein roleg plass ute som er berre deira.',
    'Barna skal få ha med kniv på tur når dei fyller fire.',
    'Vi bør ha bål minst éin gong i veka.',
    'Vi et for mykje av maten vår inne.',
    'Foreldre skal hente i skogen den dagen gruppa er på tur.',
    'Bilete frå turen kan vente til henting. Dei vaksne skal ikkje stå med telefonen.',
    'Alle barn skal ha tørre klede i barnehagen, og dei som ikkje har, skal få låne utan å spørje.',
    'Det er greitt å kome heim med hol i buksa.',
  ],
  leans: [
    { count: 8, by: '++++' + '++++' + '++' },
    { count: 5, by: '-.+-' + '+.-+' + '++' },
  ],
  days: [-5, 0],
};

/** Two that find out what they agree on: one school is done with it, one kindergarten is asking. */
export const commonGroundProcesses: readonly DemoProcess[] = [
  {
    key: 'havbrisen',
    place: 'havbrisen',
    template: 'common_ground',
    accepted: true,
    question: {
      nb: 'Hvordan vil vi ha skoledagen på Havbrisen?',
      en: 'How do we want the school day to be at Havbrisen?',
    },
    steps: [
      { kind: 'gather', opens: -60, closes: -47, readers: 'public' },
      { kind: 'react', opens: -40, closes: -26, readers: 'facilitators' },
      { kind: 'activity', opens: -25, closes: 20, readers: 'facilitators' },
    ],
    facilitators: [],
    dreams: [
      { group: 'child', text: 'Alle skal ha noen å være sammen med i friminuttet.', at: -58, channel: 'link' },
      { group: 'parent', text: 'Det bør være varm mat på skolen hver dag.', at: -57, channel: 'link' },
      { group: 'child', text: 'Vi burde gjøre leksene på skolen før vi går hjem.', at: -57, channel: 'link' },
      { group: 'child', text: 'Skolen kunne begynt klokka ni. Jeg våkner først da.', at: -56, channel: 'link' },
      { group: 'staff', text: 'At jeg rekker å gjøre ferdig en samtale før det ringer.', at: -55, channel: 'link' },
      { group: 'child', text: 'Mer tid på verkstedet. Vi rydder og så er det slutt.', at: -54, channel: 'link' },
      { group: 'parent', text: 'At eldstejenta tør å si at hun ikke skjønte det.', at: -52, channel: 'link' },
      { group: 'child', text: 'Fotballbanen skal ikke bare være for dem som er gode.', at: -51, channel: 'link' },
    ],
    themes: [],
    reacting: havbrisenReacting,
  },
  {
    key: 'bjorkelia',
    place: 'bjorkelia',
    template: 'common_ground',
    accepted: true,
    question: {
      nn: 'Korleis vil vi ha det når vi er ute?',
      nb: 'Hvordan vil vi ha det når vi er ute?',
      en: 'How do we want it to be when we are outdoors?',
    },
    steps: [
      { kind: 'gather', opens: -30, closes: -17, readers: 'place' },
      { kind: 'react', opens: -6, closes: 15, readers: 'facilitators' },
      { kind: 'activity', opens: 16, closes: 30, readers: 'facilitators' },
    ],
    facilitators: ['elin'],
    dreams: [
      { group: 'child', text: 'Eg vil klatre heilt opp.', at: -29, channel: 'facilitator' },
      { group: 'child', text: 'Ha bål og pølse kvar dag.', at: -29, channel: 'facilitator' },
      { group: 'child', text: 'At eg får ha på støvlane sjølv.', at: -28, channel: 'facilitator' },
      { group: 'parent', text: 'At ho kjem heim møkkete og blid.', at: -26, channel: 'link' },
      { group: 'parent', text: 'At nokon har sett kven han leikte med.', at: -25, channel: 'link' },
      { group: 'staff', text: 'Tid til å stå stille ved ein maurtue.', at: -24, channel: 'link' },
      { group: 'staff', text: 'At vi er nok vaksne til å gå dit barna vil.', at: -20, channel: 'link' },
    ],
    themes: [],
    reacting: bjorkeliaReacting,
  },
];
