import { otherPeople } from './people-more.ts';
import type { DemoPerson } from './types.ts';

/** Invented people with ordinary names. Four of them can be signed in with one click. */
export const people: readonly DemoPerson[] = [
  {
    key: 'mari',
    name: 'Mari Sæter',
    email: 'mari.saeter@demo.varde.example',
    positions: [{ place: 'nordmore', role: 'coordinator', from: -1400 }],
    facilitates: ['region'],
    signIn: true,
    about: {
      nb: 'Koordinator for nettverket. Hun ser hvor langt kommunene er kommet, og at Kristiansund ikke har svart ennå.',
      nn: 'Koordinator for nettverket. Ho ser kor langt kommunane er komne, og at Kristiansund ikkje har svart enno.',
      en: 'Coordinator of the network. She sees how far the municipalities have come, and that Kristiansund has not answered yet.',
    },
  },
  {
    key: 'tor',
    name: 'Tor Henrik Sveen',
    email: 'tor.henrik.sveen@demo.varde.example',
    positions: [{ place: 'averoy', role: 'municipal_owner', from: -2100 }],
    facilitates: ['averoy'],
    signIn: true,
    about: {
      nb: 'Kommuneansvarlig i Averøy. Andre utgave av fremtidsbildet er skrevet og venter på vedtak.',
      nn: 'Kommuneansvarleg i Averøy. Andre utgåve av framtidsbiletet er skriven og ventar på vedtak.',
      en: 'Municipal lead in Averøy. The second version of the future picture is written and waits for a decision.',
    },
  },
  {
    key: 'sunniva',
    name: 'Sunniva Holm',
    email: 'sunniva.holm@demo.varde.example',
    positions: [{ place: 'fjordglott', role: 'unit_leader', from: -900 }],
    facilitates: ['fjordglott'],
    signIn: true,
    about: {
      nb: 'Enhetsleder i Fjordgløtt barnehage. Barnehagen samler drømmer nå, med sitt eget spørsmål.',
      nn: 'Einingsleiar i Fjordgløtt barnehage. Barnehagen samlar draumar no, med sitt eige spørsmål.',
      en: 'Leader of Fjordgløtt kindergarten. It is gathering dreams now, with a question of its own.',
    },
  },
  {
    key: 'elin',
    name: 'Elin Bævre',
    email: 'elin.baevre@demo.varde.example',
    positions: [{ place: 'elvemaelen', role: 'staff', from: -1600 }],
    facilitates: ['surnadal', 'bjorkelia'],
    signIn: true,
    about: {
      nb: 'Utviklingslærer i Surnadal og prosessleder for kommunen. Mange av drømmene venter på et tema.',
      nn: 'Utviklingslærar i Surnadal og prosessleiar for kommunen. Mange av draumane ventar på eit tema.',
      en: 'Development teacher in Surnadal and facilitator for the municipality. Many of the dreams wait for a theme.',
    },
  },
  {
    key: 'amund',
    name: 'Amund Rokstad',
    email: 'amund.rokstad@demo.varde.example',
    positions: [{ place: 'kristiansund', role: 'municipal_owner', from: -1330 }],
  },
  {
    key: 'olav',
    name: 'Olav Bøverås',
    email: 'olav.boveraas@demo.varde.example',
    positions: [{ place: 'surnadal', role: 'municipal_owner', from: -1900 }],
    facilitates: ['surnadal'],
  },
  {
    key: 'jonas',
    name: 'Jonas Lervik',
    email: 'jonas.lervik@demo.varde.example',
    positions: [{ place: 'havbrisen', role: 'unit_leader', from: -1200 }],
    facilitates: ['region', 'averoy'],
  },
  {
    key: 'guro',
    name: 'Guro Halse',
    email: 'guro.halse@demo.varde.example',
    positions: [{ place: 'bjorkelia', role: 'unit_leader', from: -430 }],
  },
  {
    key: 'ragnhild',
    name: 'Ragnhild Ness',
    email: 'ragnhild.ness@demo.varde.example',
    positions: [
      { place: 'stormsvala', role: 'staff', from: -2500, until: -600 },
      { place: 'stormsvala', role: 'unit_leader', from: -600 },
    ],
  },
  {
    key: 'steinar',
    name: 'Steinar Våge',
    email: 'steinar.vage@demo.varde.example',
    positions: [{ place: 'tareholmen', role: 'unit_leader', from: -7 }],
  },
  {
    key: 'hilde',
    name: 'Hilde Strømmen',
    email: 'hilde.strommen@demo.varde.example',
    positions: [{ place: 'ppt-skjaergarden', role: 'unit_leader', from: -1000 }],
  },
  ...otherPeople,
];
