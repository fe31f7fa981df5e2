import type { DemoDrawing } from '../types.ts';
import { crayons, paper, wax } from './crayon.ts';

function cow(): string {
  const c = crayons(53);
  const legs = [360, 440, 640, 716].map(
    (x) =>
      c.line(
        [
          [x, 500],
          [x + 4, 640],
        ],
        wax.white,
        34,
      ) +
      c.line(
        [
          [x - 14, 642],
          [x + 22, 642],
        ],
        wax.black,
        16,
      ),
  );
  return paper(
    '#F6F0DC',
    c.sun(130, 120, 62),
    c.cloud(520, 90, 70),
    c.ground([600, 590, 606, 596, 600], wax.leaf),
    ...legs,
    c.line('300,360 250,430 262,520', wax.black, 9),
    c.blob(264, 528, 15, 22, wax.black),
    c.blob(540, 410, 260, 130, wax.white, wax.black),
    c.blob(420, 380, 66, 48, wax.black) + c.blob(610, 460, 74, 42, wax.black) + c.blob(640, 330, 40, 26, wax.black),
    c.blob(560, 548, 56, 30, wax.pink, wax.red),
    c.blob(840, 320, 92, 84, wax.white, wax.black),
    c.blob(862, 372, 66, 40, wax.pink, wax.black),
    c.dot(842, 370, 8) + c.dot(884, 370, 8),
    c.dot(812, 296, 12) + c.dot(876, 296, 12),
    c.line('764,268 720,250 752,300', wax.black, 14) + c.line('916,268 964,252 930,300', wax.black, 14),
    c.line('800,242 786,200', wax.yellow, 13) + c.line('874,240 892,198', wax.yellow, 13),
    c.child({ x: 1030, y: 670, h: 240, top: wax.red, hair: wax.yellow, arms: [130, 30] }),
    c.child({ x: 150, y: 690, h: 200, top: wax.blue, hair: wax.brown, arms: [30, 130] }),
    [80, 300, 480, 900, 1130]
      .map((x, nth) =>
        c.flower(x, 720 - (nth % 2) * 30, [wax.purple, wax.red, wax.white, wax.pink, wax.orange][nth] ?? wax.pink),
      )
      .join(''),
    c.line('968,420 1010,400 1040,418', wax.green, 8),
  );
}

function bridge(): string {
  const c = crayons(61);
  const walkers = [
    [wax.red, wax.brown, wax.skin],
    [wax.yellow, wax.black, wax.umber],
    [wax.green, wax.yellow, wax.skin],
    [wax.blue, wax.black, wax.tan],
    [wax.purple, wax.grey, wax.skin],
    [wax.orange, wax.brown, wax.tan],
    [wax.sea, wax.red, wax.skin],
  ].map(([top = '', hair = '', skin = ''], nth) => {
    const x = 240 + nth * 120;
    const y = 398 - Math.sin(((x - 60) / 1080) * Math.PI) * 62;
    return c.child({ x, y, h: 116 + (nth % 3) * 22, top, hair, skin, arms: [62, 62], dress: nth % 2 === 1 });
  });
  const deck = Array.from({ length: 13 }, (_, nth) => {
    const x = 60 + nth * 90;
    return [x, 402 - Math.sin(((x - 60) / 1080) * Math.PI) * 62] as const;
  });
  return paper(
    '#F5F0E2',
    c.cloud(250, 90, 70) + c.cloud(940, 110, 60),
    c.ground([470, 490, 480, 490, 470], wax.sky),
    c.area('-20,770 -20,390 70,380 180,470 230,770', wax.green, 0.2),
    c.area('1220,770 1220,380 1120,376 1020,480 980,770', wax.green, 0.2),
    c.waves(560, 740, wax.sea),
    c.line('400,350 400,640', wax.grey, 26) + c.line('800,350 800,640', wax.grey, 26),
    c.line(deck, wax.pink, 30) +
      c.line(
        deck.map(([x, y]) => [x, y + 22] as const),
        wax.red,
        8,
      ),
    c.line('60,396 400,130 600,318 800,130 1140,396', wax.red, 8),
    c.line('400,130 400,350', wax.red, 14) + c.line('800,130 800,350', wax.red, 14),
    ...walkers,
    c.area('520,640 680,640 650,690 550,690', wax.brown),
    c.line('600,640 600,560 650,620 600,622', wax.brown, 7),
    c.sun(1100, 90, 50),
  );
}

function mountain(): string {
  const c = crayons(71);
  const rope = [
    [250, 640],
    [400, 548],
    [540, 452],
    [660, 352],
    [736, 250],
    [770, 160],
  ] as const;
  const tops = [wax.yellow, wax.blue, wax.pink, wax.green, wax.orange, wax.red];
  const hairs = [wax.brown, wax.black, wax.yellow, wax.red, wax.black, wax.brown];
  const team = rope.map(([x, y], nth) =>
    c.child({
      x,
      y,
      h: 118,
      top: tops[nth] ?? wax.red,
      hair: hairs[nth] ?? wax.brown,
      skin: nth % 3 === 1 ? wax.umber : wax.skin,
      arms: nth === 5 ? [40, 165] : [40, 80],
    }),
  );
  return paper(
    '#EEF0EA',
    c.cloud(220, 130, 90) + c.cloud(1060, 200, 70),
    c.area('20,760 190,640 420,520 620,330 770,150 860,290 980,420 1090,600 1200,760', wax.purple, 0.35, wax.black),
    c.area('700,236 770,150 830,246 790,226 760,262 736,232', wax.white, 0.2, wax.grey),
    c.ground([730, 716, 728, 720], wax.green),
    c.line(
      rope.map(([x, y]) => [x, y - 46] as const),
      wax.orange,
      7,
    ),
    ...team,
    c.line('794,160 794,40', wax.brown, 8),
    c.area('798,44 880,60 798,96', wax.red, 0.2),
    c.child({ x: 130, y: 720, h: 150, top: wax.grey, hair: wax.white, arms: [30, 150] }),
    c.sun(1080, 90, 48),
    c.line('905,660 905,620 936,604 960,630 960,660', wax.brown, 9),
  );
}

function hens(): string {
  const c = crayons(83);
  const hen = (x: number, y: number, s: number, colour: string) =>
    c.line(
      [
        [x - s * 0.2, y + s * 0.7],
        [x - s * 0.2, y + s * 1.1],
        [x - s * 0.4, y + s * 1.12],
      ],
      wax.orange,
      8,
    ) +
    c.line(
      [
        [x + s * 0.2, y + s * 0.7],
        [x + s * 0.2, y + s * 1.1],
        [x + s * 0.42, y + s * 1.12],
      ],
      wax.orange,
      8,
    ) +
    c.blob(x, y, s, s * 0.76, colour, wax.black) +
    c.area(
      [
        [x - s * 0.8, y - s * 0.2],
        [x - s * 1.5, y - s],
        [x - s * 1.3, y + s * 0.1],
      ],
      colour,
      0.3,
      wax.black,
    ) +
    c.blob(x + s * 0.86, y - s * 0.72, s * 0.36, s * 0.36, colour, wax.black) +
    c.line(
      [
        [x + s * 0.66, y - s * 1.1],
        [x + s * 0.8, y - s * 1.3],
        [x + s * 0.9, y - s * 1.12],
        [x + s * 1.06, y - s * 1.24],
      ],
      wax.red,
      13,
    ) +
    c.line(
      [
        [x + s * 1.2, y - s * 0.72],
        [x + s * 1.5, y - s * 0.62],
        [x + s * 1.2, y - s * 0.56],
      ],
      wax.orange,
      10,
    ) +
    c.dot(x + s * 0.94, y - s * 0.8, s * 0.07);
  return paper(
    '#F8F0DA',
    c.sun(1060, 130, 70),
    c.ground([610, 600, 612, 604], wax.leaf),
    c.area('70,320 330,320 330,600 70,600', wax.red, 0.2, wax.black),
    c.area('40,326 200,210 360,326', wax.brown, 0.3, wax.black),
    c.area('160,470 240,470 240,600 160,600', wax.black),
    hen(520, 470, 110, wax.brown),
    hen(800, 560, 74, wax.white),
    hen(430, 660, 46, wax.yellow) + hen(600, 690, 38, wax.yellow) + hen(250, 680, 34, wax.yellow),
    c.child({ x: 1000, y: 690, h: 250, top: wax.purple, hair: wax.black, skin: wax.tan, arms: [120, 30], dress: true }),
    [690, 720, 750].map((x) => c.blob(x, 706, 14, 18, wax.white, wax.grey)).join(''),
    c.dot(890, 610, 4, wax.orange) +
      c.dot(905, 640, 4, wax.orange) +
      c.dot(880, 655, 4, wax.orange) +
      c.dot(915, 600, 4, wax.orange),
  );
}

/** Crayon drawings of the land, as children might have made them. */
export const byLand: readonly DemoDrawing[] = [
  {
    key: 'ku',
    alt: {
      nb: 'Fargestift: en svart og hvit ku på eng. To barn står ved siden av, og det ene gir den gress.',
      nn: 'Fargestift: ei svart og kvit ku på ei eng. To barn står attmed, og det eine gjev henne gras.',
      en: 'Crayon: a black and white cow in a meadow. Two children stand beside it, and one gives it grass.',
    },
    svg: cow(),
  },
  {
    key: 'bru',
    alt: {
      nb: 'Fargestift: ei rosa bru over fjorden. Sju barn og voksne går over hånd i hånd, og under seiler en båt.',
      nn: 'Fargestift: ei rosa bru over fjorden. Sju barn og vaksne går over hand i hand, og under segler ein båt.',
      en: 'Crayon: a pink bridge over the fjord. Seven children and adults cross hand in hand, and a boat sails below.',
    },
    svg: bridge(),
  },
  {
    key: 'fjell',
    alt: {
      nb: 'Fargestift: seks barn i samme tau på vei opp et lilla fjell. Den øverste står ved flagget, og en besteforelder vinker nedenfra.',
      nn: 'Fargestift: seks barn i same tau på veg opp eit lilla fjell. Den øvste står ved flagget, og ein besteforelder vinkar nedanfrå.',
      en: 'Crayon: six children on one rope climb a purple mountain. The first stands by the flag, and a grandparent waves from below.',
    },
    svg: mountain(),
  },
  {
    key: 'hone',
    alt: {
      nb: 'Fargestift: to store høner og tre kyllinger foran et rødt hønsehus. Et barn deler ut korn.',
      nn: 'Fargestift: to store høner og tre kyllingar framfor eit raudt hønsehus. Eit barn deler ut korn.',
      en: 'Crayon: two big hens and three chicks in front of a red hen house. A child hands out grain.',
    },
    svg: hens(),
  },
];
