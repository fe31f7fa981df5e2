import { earlierProcesses } from './earlier/all.ts';
import { earlierRegion } from './earlier/region.ts';
import { fjordglottDreams } from './dreams-fjordglott.ts';
import { surnadalDreams } from './dreams-surnadal.ts';
import { commonGroundProcesses } from './common-ground.ts';
import { averoyProcess } from './process-averoy.ts';
import { otherProcesses, ownProcesses } from './processes-more.ts';
import { regionProcess } from './process-region.ts';
import { surnadalHeard } from './heard-surnadal.ts';
import type { DemoProcess } from './types.ts';
import { workshopProcesses } from './workshop.ts';

/** Own question in nynorsk; the board is half done. */
const surnadalProcess: DemoProcess = {
  key: 'surnadal',
  place: 'surnadal',
  from: 'region',
  handedDown: -95,
  accepted: true,
  question: { nn: 'Korleis vil vi ha det i barnehage og skule i 2040?' },
  steps: [
    { kind: 'gather', opens: -70, closes: -21, readers: 'place' },
    { kind: 'group', opens: -20, closes: 14, readers: 'place' },
    { kind: 'picture', opens: 15, closes: 50, readers: 'region' },
    { kind: 'goals', opens: 51, closes: 92, readers: 'region' },
  ],
  facilitators: ['elin', 'olav'],
  dreams: surnadalDreams,
  heard: surnadalHeard,
  themes: [
    { key: 'trygg', concept: 'livsmestring', name: 'Trygt å vere liten' },
    { key: 'elva', concept: 'dybdelaering', name: 'Elva og skogen' },
    { key: 'gard', concept: 'dybdelaering', name: 'Garden som klasserom' },
    { key: 'hoyrt', concept: 'sosial', name: 'Å bli høyrt' },
  ],
  parties: [
    { party: 'Ungdomsrådet', mandate: 'Les alle draumane og seier si meining før biletet blir måla', from: -70 },
    {
      party: 'Bondelaget',
      mandate: 'Er med på samlingane og tek imot klassar på garden',
      from: -48,
      dissent: 'Vil at meir av skuledagen skal vere ute enn det biletet ser ut til å seie.',
    },
  ],
  lessons: [
    {
      text: 'Dei minste teikna først og fortalde etterpå. Då fekk vi mange fleire draumar, og dei var meir deira eigne.',
      on: -18,
    },
  ],
};

/** Handed down six days ago; nobody has answered yet, so it has the region's question and suggested dates. */
const kristiansundProcess: DemoProcess = {
  key: 'kristiansund',
  place: 'kristiansund',
  from: 'region',
  handedDown: -6,
  accepted: false,
  steps: [
    { kind: 'gather', opens: 14, closes: 41, readers: 'place' },
    { kind: 'group', opens: 42, closes: 55, readers: 'place' },
    { kind: 'picture', opens: 56, closes: 97, readers: 'region' },
    { kind: 'goals', opens: 98, closes: 139, readers: 'region' },
  ],
  facilitators: [],
  dreams: [],
  themes: [],
};

/** Own question and dates; open now, nothing grouped yet. */
const fjordglottProcess: DemoProcess = {
  key: 'fjordglott',
  place: 'fjordglott',
  from: 'averoy',
  handedDown: -30,
  accepted: true,
  question: { nb: 'Hva vil du gjøre i barnehagen?', en: 'What do you want to do in kindergarten?' },
  steps: [
    { kind: 'gather', opens: -16, closes: 18, readers: 'place' },
    { kind: 'group', opens: 19, closes: 32, readers: 'place' },
    { kind: 'picture', opens: 33, closes: 60, readers: 'place' },
    { kind: 'goals', opens: 61, closes: 95, readers: 'place' },
  ],
  facilitators: ['sunniva'],
  dreams: fjordglottDreams,
  themes: [],
};

/** All that has run and runs, parents before those they were handed down to, and a place's oldest first. */
export const processes: readonly DemoProcess[] = [
  earlierRegion,
  regionProcess,
  ...earlierProcesses,
  averoyProcess,
  surnadalProcess,
  kristiansundProcess,
  fjordglottProcess,
  ...otherProcesses,
  ...ownProcesses,
  ...workshopProcesses,
  ...commonGroundProcesses,
];
