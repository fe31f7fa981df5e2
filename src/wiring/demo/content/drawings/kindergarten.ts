import { chanceFrom } from '#engine/chance.ts';
import type { DemoDrawing } from '../types.ts';
import { bird, birch, land, meadow, person, sheet, sky } from './parts.ts';

/** A crown of soft leaf clusters around a point. */
function crown(): string {
  const next = chanceFrom(44);
  const back = [
    [640, 214, 118],
    [760, 150, 124],
    [890, 156, 126],
    [1000, 222, 116],
    [700, 296, 100],
    [960, 306, 100],
    [826, 120, 110],
  ];
  const front = [
    [668, 232, 78],
    [782, 152, 84],
    [900, 170, 80],
    [978, 246, 76],
    [842, 96, 70],
  ];
  const round = (list: number[][], fill: string): string =>
    list
      .map(
        ([x = 0, y = 0, r = 0]) =>
          `<ellipse cx="${x}" cy="${y}" rx="${r}" ry="${Math.round(r * 0.84)}" fill="${fill}"/>`,
      )
      .join('');
  let leaves = '';
  for (let i = 0; i < 130; i++) {
    const angle = next() * Math.PI * 2;
    const reach = Math.sqrt(next());
    leaves += `M${Math.round(822 + Math.cos(angle) * 210 * reach)} ${Math.round(206 + Math.sin(angle) * 136 * reach)}q4 -9 11 -4`;
  }
  return `${round(back, '#5E7B4C')}${round(front, '#7A9C5C')}<path d="${leaves}" stroke="#4E6A40" stroke-width="2.2" stroke-linecap="round" opacity=".65"/>`;
}

const trunk = `<path d="M772 640Q796 560 790 470Q786 420 742 372L766 354Q800 392 812 420Q818 360 808 300H844Q838 370 848 416Q868 390 892 366L906 392Q880 424 874 470Q868 560 904 640Q838 622 772 640Z" fill="#7A5A3C"/>
<path d="M822 610Q830 540 824 470M846 600Q846 540 852 490M806 586Q812 550 810 520" stroke="#5B4632" stroke-width="3" stroke-linecap="round" opacity=".7"/>`;

const treeHouse = `<g><path d="M712 386H944V402H712Z" fill="#8D6A45"/><path d="M728 402L786 470M928 402L870 470" stroke="#6B4F35" stroke-width="9" stroke-linecap="round"/>
<path d="M740 272H916V386H740Z" fill="#C9793F"/><path d="M766 272V386M792 272V386M818 272V386M844 272V386M870 272V386M896 272V386" stroke="#A55F2C" stroke-width="2"/>
<path d="M716 280L824 208L942 276L934 292L824 226L724 296Z" fill="#B5472F"/><path d="M738 282L824 226L918 280V286H738Z" fill="#D98B4E"/>
<rect x="762" y="308" width="52" height="46" fill="#FBF3E0"/><rect x="766" y="312" width="44" height="38" fill="#F9DE9C"/>
${person({ x: 788, y: 372, h: 92, coat: '#4F52A0', skin: '#8A5A3C', hair: '#231813', arms: [14, 14], aloft: true })}
<path d="M758 350h60v36h-60z" fill="#C9793F"/><path d="M766 352V386M792 352V386" stroke="#A55F2C" stroke-width="2"/><path d="M756 350h64" stroke="#FBF3E0" stroke-width="7"/>
<path d="M850 386V316Q876 296 902 316V386Z" fill="#5B3A24"/>
<path d="M824 208V168" stroke="#5B4632" stroke-width="4"/><path d="M826 168l36 10l-36 13z" fill="#E39B2E"/></g>`;

const ladder = `<path d="M856 398L838 640M898 398L888 640" stroke="#A07A4C" stroke-width="8" stroke-linecap="round"/><path d="M855 430h40M853 464h40M850 498h41M848 532h41M845 566h42M843 600h43" stroke="#A07A4C" stroke-width="7" stroke-linecap="round"/>`;

const pane = (x: number): string =>
  `<rect x="${x}" y="420" width="50" height="46" fill="#FBF3E0"/><rect x="${x + 4}" y="424" width="42" height="38" fill="#F9DE9C"/><path d="M${x + 25} 420v46" stroke="#FBF3E0" stroke-width="4"/>`;

const house = `<g><path d="M84 382H424V540H84Z" fill="#B5472F"/><path d="M112 382V540M140 382V540M168 382V540M196 382V540M312 382V540M340 382V540M368 382V540M396 382V540" stroke="#9C3A25" stroke-width="2"/>
<path d="M58 392L118 300H394L450 392Z" fill="#4E6A40"/><path d="M64 386l-3 -9M74 370l-4 -9M86 352l-4 -9M98 334l-4 -9M110 314l-3 -10M124 302l-4 -11M140 301l3 -10M158 302l-3 -12M176 301l4 -11M194 302l-3 -10M212 301l3 -12M232 302l-4 -10M250 301l4 -12M270 302l-3 -10M288 301l3 -11M306 302l-4 -12M324 301l3 -10M378 301l-2 -11M392 302l4 -11M402 314l5 -9M414 334l5 -9M426 352l5 -9M438 372l5 -9" stroke="#4E6A40" stroke-width="4" stroke-linecap="round"/><path d="M110 372l5 -9M160 350l5 -9M210 376l5 -9M250 344l5 -9M300 370l5 -9M350 344l5 -9M400 374l5 -9M140 322l5 -9M226 318l5 -9M310 322l5 -9" stroke="#6E9152" stroke-width="3" stroke-linecap="round"/>
<circle cx="180" cy="290" r="5" fill="#FBF7EE"/><circle cx="236" cy="289" r="5" fill="#E39B2E"/><circle cx="316" cy="290" r="5" fill="#C98FB4"/>
<path d="M340 304V262H368V304Z" fill="#7E6F62"/><path d="M354 254q-12 -14 2 -26t-2 -26" stroke="#FBF7EE" stroke-width="8" stroke-linecap="round" opacity=".8"/>
${pane(106)}${pane(172)}${pane(354)}
<path d="M246 540V436Q276 414 306 436V540Z" fill="#0F4C5C"/><circle cx="298" cy="494" r="4" fill="#E39B2E"/><path d="M258 446h36v28h-36z" fill="#F9DE9C"/>
<path d="M232 540h88v10h-88zM222 550h108v10H222z" fill="#CFC5B2"/>
<path d="M92 484h34M96 484v-8M106 484v-8M116 484v-8" stroke="#FBF3E0" stroke-width="4" stroke-linecap="round"/></g>`;

const sandpit = `<g><path d="M70 628Q170 596 286 626Q312 650 268 664Q170 682 88 662Q48 646 70 628Z" fill="#E3CB97"/><path d="M70 628Q48 646 88 662Q170 682 268 664Q312 650 286 626" stroke="#9A7448" stroke-width="9" stroke-linecap="round"/>
<path d="M158 642q16 -34 32 0z" fill="#CBAF74"/><path d="M174 622V606" stroke="#5B4632" stroke-width="2.5"/><path d="M175 606l14 4l-14 5z" fill="#B5472F"/><path d="M232 634h20l-3 20h-14z" fill="#1F6488"/><path d="M233 634q9 -16 18 0" stroke="#24343B" stroke-width="2.4"/></g>`;

const bench = `<path d="M1012 622h134M1030 622v38M1128 622v38" stroke="#6B4F35" stroke-width="10" stroke-linecap="round"/><path d="M1004 612h150" stroke="#CFA570" stroke-width="12" stroke-linecap="round"/><path d="M1088 604l22 -20M1106 580l12 12" stroke="#5B4632" stroke-width="6" stroke-linecap="round"/>`;

/** A kindergarten with grass on its roof and a tree house that children help to build. */
export const kindergartenWithTreeHouse: DemoDrawing = {
  key: 'kindergarten',
  alt: {
    nb: 'En rød barnehage på ei eng. I et stort tre er det ei trehytte med stige. Et barn klatrer, et annet ser ut av vinduet, og en voksen snekrer sammen med et barn.',
    nn: 'Ein raud barnehage på ei eng. I eit stort tre er det ei trehytte med stige. Eit barn klatrar, eit anna ser ut av vindauget, og ein vaksen snikrar saman med eit barn.',
    en: 'A red kindergarten in a meadow. In a large tree there is a tree house with a ladder. One child climbs, another looks out of the window, and an adult does carpentry with a child.',
  },
  svg: sheet(
    sky(63, 548, 150, 66),
    land(
      [
        [0, 356],
        [120, 318],
        [300, 350],
        [470, 372],
        [620, 356],
        [860, 382],
        [1040, 330],
        [1200, 300],
      ],
      560,
      '#C0B5C6',
    ),
    land(
      [
        [0, 402],
        [180, 420],
        [420, 398],
        [640, 424],
        [900, 410],
        [1200, 384],
      ],
      560,
      '#93A8A0',
    ),
    `<rect y="446" width="1200" height="80" fill="#6FA0A8"/><path d="M470 466h40M560 482h52M620 462h30M980 470h44M1060 486h56M1130 464h34M690 492h36" stroke="#C4DCDD" stroke-width="2.4" stroke-linecap="round"/><path d="M534 470q24 4 48 0l-8 14q-16 4 -32 0z" fill="#B5472F"/><path d="M558 468v-38l20 30z" fill="#FBF3E0"/>`,
    bird(120, 120, 14),
    bird(176, 92, 11),
    bird(430, 170, 12),
    bird(1120, 110, 13),
    land(
      [
        [0, 510],
        [200, 502],
        [460, 520],
        [720, 506],
        [960, 514],
        [1200, 496],
      ],
      750,
      '#83A663',
    ),
    birch(34, 560, 230),
    birch(1160, 548, 200),
    house,
    `<path d="M276 562Q300 620 420 626T650 664T880 660Q960 648 1040 666T1210 652" stroke="#E39B2E" stroke-width="14" stroke-linecap="round"/>`,
    meadow(530, 680, 110, 12, '#6C8F50'),
    crown(),
    `<ellipse cx="838" cy="640" rx="150" ry="15" fill="#3F5A31" opacity=".3"/>`,
    trunk,
    treeHouse,
    ladder,
    person({
      x: 868,
      y: 546,
      h: 98,
      coat: '#E39B2E',
      skin: '#F0CFAE',
      hair: '#B4562B',
      arms: [156, 150],
      aloft: true,
    }),
    person({ x: 950, y: 650, h: 150, coat: '#5E7B4C', skin: '#C68E63', hair: '#2A1E18', arms: [138, 22] }),
    sandpit,
    person({
      x: 126,
      y: 648,
      h: 84,
      coat: '#B5472F',
      skin: '#A46C46',
      hair: '#231813',
      hat: '#E39B2E',
      arms: [24, 62],
      sits: true,
    }),
    person({
      x: 218,
      y: 652,
      h: 80,
      coat: '#4F52A0',
      skin: '#F0CFAE',
      hair: '#E3C27C',
      arms: [60, 30],
      sits: true,
    }),
    person({
      x: 404,
      y: 610,
      h: 146,
      coat: '#8A5A83',
      skin: '#EFC9A4',
      hair: '#D9D4CC',
      arms: [24, 42],
      long: true,
    }),
    person({ x: 464, y: 616, h: 94, coat: '#1F6488', skin: '#8A5A3C', hair: '#231813', arms: [66, 140] }),
    person({
      x: 596,
      y: 640,
      h: 98,
      coat: '#A24A74',
      skin: '#F0CFAE',
      hair: '#7A5230',
      arms: [122, 122],
      long: true,
    }),
    person({
      x: 672,
      y: 646,
      h: 88,
      coat: '#E0792E',
      skin: '#C68E63',
      hair: '#2A1E18',
      hat: '#FBF7EE',
      arms: [126, 40],
    }),
    bench,
    person({ x: 1044, y: 668, h: 146, coat: '#0F4C5C', skin: '#8A5A3C', hair: '#231813', arms: [20, 62] }),
    person({ x: 1136, y: 670, h: 96, coat: '#B5472F', skin: '#F0CFAE', hair: '#8A4F2A', arms: [128, 26] }),
    land(
      [
        [0, 690],
        [220, 700],
        [440, 686],
        [660, 704],
        [880, 694],
        [1060, 708],
        [1200, 700],
      ],
      750,
      '#5E7B4C',
    ),
    meadow(684, 746, 190, 3, '#48633A'),
  ),
};
