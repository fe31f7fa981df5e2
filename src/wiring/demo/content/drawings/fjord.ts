import { chanceFrom } from '#engine/chance.ts';
import type { DemoDrawing } from '../types.ts';
import { bird, birch, fell, land, meadow, person, sheet, sky } from './parts.ts';

function waves(): string {
  const next = chanceFrom(20);
  let d = '';
  for (let i = 0; i < 54; i++) {
    const y = 372 + next() * 120;
    d += `M${Math.round(next() * 1200)} ${Math.round(y)}q${Math.round(9 + (y - 370) / 12)} -4 ${Math.round(20 + (y - 370) / 5)} 0`;
  }
  return `<rect y="362" width="1200" height="180" fill="#6FA0A8"/><rect y="362" width="1200" height="9" fill="#5D8F99"/><path d="${d}" stroke="#C4DCDD" stroke-width="2" stroke-linecap="round"/>`;
}

const boat = `<g><path d="M494 452q70 9 158 0" stroke="#4E7F89" stroke-width="9" stroke-linecap="round" opacity=".5"/>
${person({ x: 512, y: 424, h: 72, coat: '#4F52A0', skin: '#EFC9A4', hair: '#7A5230', hat: '#E39B2E', arms: [20, 150], sits: true, aloft: true })}
${person({ x: 640, y: 424, h: 72, coat: '#E39B2E', skin: '#8A5A3C', hair: '#2A1E18', arms: [120, 25], sits: true, aloft: true })}
<path d="M580 428V250" stroke="#3A2A20" stroke-width="6" stroke-linecap="round"/>
<path d="M587 258Q628 300 640 342L587 362Z" fill="#FBF3E0"/><path d="M573 272Q540 318 524 346L573 360Z" fill="#E8D5AE"/>
<path d="M582 247l24 8l-24 9z" fill="#B5472F"/>
<path d="M482 416Q566 430 668 412Q656 446 634 454Q574 462 512 454Q492 444 482 416Z" fill="#B5472F"/>
<path d="M482 416Q566 430 668 412L665 422Q566 440 486 426Z" fill="#943824"/></g>`;

const stone = (x: number, y: number, a: number, b: number, fill: string, turn: number): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn})"><path d="M${-a} ${b * 0.2}Q${-a} ${-b * 0.9} ${-a * 0.5} ${-b}Q${a * 0.1} ${-b * 1.12} ${a * 0.6} ${-b * 0.94}Q${a} ${-b * 0.7} ${a} ${b * 0.1}Q${a * 0.94} ${b * 0.9} ${a * 0.4} ${b}H${-a * 0.5}Q${-a * 0.96} ${b * 0.94} ${-a} ${b * 0.2}Z" fill="${fill}"/><path d="M${-a * 0.6} ${-b * 0.4}q${a * 0.5} ${-b * 0.25} ${a * 0.9} 0M${-a * 0.1} ${b * 0.35}h${a * 0.3}" stroke="#8D8371" stroke-width="2" stroke-linecap="round" opacity=".6"/></g>`;

const cairn = `<ellipse cx="282" cy="622" rx="112" ry="14" fill="#3F5A31" opacity=".35"/>
${stone(282, 590, 92, 34, '#DDD2BD', -1)}${stone(278, 528, 76, 30, '#BFB199', 2)}${stone(286, 474, 62, 26, '#E4DAC6', -3)}${stone(280, 427, 49, 22, '#B4A78F', 3)}`;

const kite = `<path d="M930 512C900 420 975 360 940 290S905 215 920 168" stroke="#4A4038" stroke-width="1.8"/>
<path d="M888 62L948 96L926 168L872 128Z" fill="#B5472F"/><path d="M888 62L948 96L926 168Z" fill="#D5674C"/>
<path d="M926 168q22 8 14 24t10 22q12 6 6 20" stroke="#E39B2E" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>`;

const house = `<g><path d="M1004 318L1084 318L1084 364L1004 364Z" fill="#B5472F"/><path d="M994 322L1020 288H1070L1094 322Z" fill="#2B3A42"/>
<path d="M1016 332h14v14h-14zM1058 332h14v14h-14z" fill="#F7DFA6"/><path d="M1038 332h13v32h-13z" fill="#FBF3E0"/><path d="M992 364h104v7H992z" fill="#8D8371"/></g>`;

const wheelchair = `<g>${person({ x: 640, y: 598, h: 104, coat: '#1F6488', skin: '#8A5A3C', hair: '#231813', arms: [22, 72], sits: true, aloft: true })}
<path d="M612 556V598H660L676 628" stroke="#24343B" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>
<circle cx="626" cy="612" r="28" stroke="#24343B" stroke-width="5"/><circle cx="626" cy="612" r="4" fill="#24343B"/><circle cx="674" cy="634" r="8" stroke="#24343B" stroke-width="4"/></g>`;

/** For the region's picture: a fjord, a boat with two children, and a cairn built by many hands. */
export const fjordWithBoat: DemoDrawing = {
  key: 'fjord',
  alt: {
    nb: 'En fjord med lilla fjell og en gul sol. To barn seiler i en rød båt. På stranda bygger barn og voksne en varde sammen, et barn flyr drage, og en ravgul sti går mellom dem.',
    nn: 'Ein fjord med lilla fjell og ei gul sol. To barn seglar i ein raud båt. På stranda byggjer barn og vaksne ein varde saman, eit barn flyg drake, og ein ravgul sti går mellom dei.',
    en: 'A fjord with purple fells and a yellow sun. Two children sail a red boat. On the shore children and adults build a cairn together, a child flies a kite, and an amber path runs between them.',
  },
  svg: sheet(
    sky(7, 792, 176, 92),
    fell(130, 168, 366, 230, '#BBB0C2', '#A79BB0', 0.2),
    fell(392, 130, 366, 250, '#C3B8C8', '#AEA2B6', 0.26),
    fell(700, 178, 366, 220, '#B7ACBE', '#A398AC', 0.14),
    fell(1010, 112, 366, 300, '#C0B5C6', '#A99DB2', 0.3),
    fell(262, 268, 366, 200, '#93A4A6', '#82959A'),
    fell(860, 280, 366, 220, '#93A4A6', '#82959A'),
    land(
      [
        [0, 322],
        [90, 306],
        [200, 330],
        [330, 352],
        [470, 364],
        [620, 366],
        [800, 364],
        [930, 346],
        [1060, 352],
        [1200, 318],
      ],
      370,
      '#5E8068',
    ),
    house,
    waves(),
    boat,
    bird(214, 112, 15),
    bird(268, 84, 11),
    bird(540, 92, 13),
    bird(1096, 78, 12),
    land(
      [
        [0, 500],
        [140, 486],
        [300, 496],
        [470, 530],
        [640, 522],
        [820, 496],
        [1000, 488],
        [1200, 506],
      ],
      750,
      '#83A663',
    ),
    meadow(520, 660, 90, 12, '#6C8F50'),
    birch(64, 560, 210),
    birch(1136, 568, 230),
    birch(1072, 530, 130),
    `<path d="M330 640Q430 600 540 636T790 622T1000 620T1200 590" stroke="#E39B2E" stroke-width="13" stroke-linecap="round"/>`,
    cairn,
    person({ x: 372, y: 618, h: 172, coat: '#0F4C5C', skin: '#C68E63', hair: '#2A1E18', arms: [150, 150] }),
    person({
      x: 372,
      y: 458,
      h: 100,
      coat: '#A24A74',
      skin: '#C68E63',
      hair: '#2A1E18',
      hat: '#FBF7EE',
      arms: [112, 40],
      sits: true,
      aloft: true,
    }),
    `<g transform="translate(287 389) rotate(-4)"><path d="M-36 6q-4 -24 22 -26q34 -6 46 8q8 28 -14 30h-34q-18 2 -20 -12z" fill="#E39B2E"/><path d="M-14 -10q14 -6 28 -1" stroke="#F6CD83" stroke-width="3" stroke-linecap="round"/></g>`,
    person({
      x: 128,
      y: 634,
      h: 150,
      coat: '#8A5A83',
      skin: '#EFC9A4',
      hair: '#D9D4CC',
      arms: [24, 42],
      long: true,
    }),
    person({ x: 194, y: 640, h: 104, coat: '#E39B2E', skin: '#F0CFAE', hair: '#B4562B', arms: [62, 70] }),
    wheelchair,
    kite,
    person({ x: 898, y: 624, h: 104, coat: '#B5472F', skin: '#A46C46', hair: '#231813', arms: [26, 162] }),
    person({ x: 978, y: 616, h: 158, coat: '#5E7B4C', skin: '#F0CFAE', hair: '#8A4F2A', arms: [36, 22] }),
    person({
      x: 800,
      y: 626,
      h: 88,
      coat: '#4F52A0',
      skin: '#F0CFAE',
      hair: '#E3C27C',
      arms: [140, 130],
      long: true,
    }),
    land(
      [
        [0, 672],
        [200, 656],
        [420, 676],
        [640, 664],
        [860, 680],
        [1060, 662],
        [1200, 676],
      ],
      750,
      '#5E7B4C',
    ),
    meadow(650, 744, 230, 3, '#48633A'),
  ),
};
