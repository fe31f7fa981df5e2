import type { DemoDrawing } from '../types.ts';
import { crayons, paper, wax } from './crayon.ts';

function eagle(): string {
  const c = crayons(97);
  const feathers = [-1, 1].flatMap((side) =>
    [0, 1, 2, 3, 4].map((nth) =>
      c.line(
        [
          [600 + side * (170 + nth * 62), 216 + nth * 4],
          [600 + side * (190 + nth * 72), 300 + nth * 12],
        ],
        wax.brown,
        16,
      ),
    ),
  );
  const mill = (x: number, y: number, s: number) =>
    c.line(
      [
        [x, y],
        [x, y - s],
      ],
      wax.grey,
      10,
    ) +
    [0.4, 2.5, 4.6]
      .map((turn) =>
        c.line(
          [
            [x, y - s],
            [x + Math.cos(turn) * s * 0.5, y - s + Math.sin(turn) * s * 0.5],
          ],
          wax.black,
          8,
        ),
      )
      .join('');
  return paper(
    '#EDF1EC',
    c.cloud(170, 120, 80) + c.cloud(1060, 110, 70),
    c.waves(560, 600, wax.sea),
    c.ground([620, 600, 625, 606, 620], wax.leaf),
    ...feathers,
    c.area('560,250 380,150 140,180 330,240 540,320', wax.brown, 0.2, wax.black),
    c.area('640,250 820,150 1060,180 870,240 660,320', wax.brown, 0.2, wax.black),
    c.blob(600, 290, 80, 110, wax.brown, wax.black),
    c.area('560,380 530,450 600,430 670,450 640,380', wax.white, 0.2, wax.black),
    c.blob(600, 180, 54, 50, wax.white, wax.black),
    c.area('586,190 616,190 600,232', wax.yellow, 0.2, wax.orange),
    c.dot(578, 172, 8) + c.dot(622, 172, 8),
    c.line('580,400 576,470', wax.yellow, 10) + c.line('620,400 624,470', wax.yellow, 10),
    c.line('560,500 576,460 624,460 640,500', wax.blue, 8),
    c.area('540,490 660,490 668,590 532,590', wax.red, 0.2, wax.black),
    c.area('556,540 644,540 644,580 556,580', wax.yellow, 0.2, wax.black),
    mill(170, 640, 200) + mill(300, 660, 140) + mill(1010, 640, 220),
    c.child({ x: 420, y: 720, h: 170, top: wax.blue, hair: wax.yellow, arms: [160, 160] }),
    c.child({ x: 790, y: 720, h: 190, top: wax.orange, hair: wax.black, skin: wax.tan, arms: [40, 160] }),
  );
}

function rain(): string {
  const c = crayons(109);
  const drops = Array.from({ length: 90 }, () => {
    const [x, y] = [c.next() * 1200, 150 + c.next() * 420];
    return `<path d="M${x.toFixed(0)} ${y.toFixed(0)}l-9 34" stroke="${wax.sea}" stroke-width="6" stroke-linecap="round" opacity=".55"/>`;
  });
  const hat = (x: number, y: number, colour: string) =>
    c.area(
      [
        [x - 62, y],
        [x - 40, y - 12],
        [x - 32, y - 54],
        [x + 32, y - 54],
        [x + 40, y - 12],
        [x + 62, y],
      ],
      colour,
      0.2,
      wax.black,
    );
  const worm = (x: number, y: number) =>
    c.line(
      [
        [x, y],
        [x + 24, y - 20],
        [x + 50, y],
        [x + 76, y - 18],
      ],
      wax.pink,
      14,
    ) +
    c.dot(x + 74, y - 22, 3) +
    c.area(
      [
        [x + 62, y - 30],
        [x + 90, y - 30],
        [x + 76, y - 58],
      ],
      wax.red,
      0.2,
    );
  return paper(
    '#E9EEEC',
    c.blob(240, 90, 190, 60, wax.grey) + c.blob(640, 70, 230, 66, wax.grey) + c.blob(1030, 96, 180, 58, wax.grey),
    ...drops,
    c.ground([600, 590, 604, 596], wax.leaf),
    c.blob(600, 665, 330, 58, wax.sky, wax.blue),
    c.child({ x: 480, y: 660, h: 250, top: wax.yellow, hair: wax.brown, arms: [140, 80] }),
    c.child({ x: 690, y: 664, h: 230, top: wax.red, hair: wax.black, skin: wax.umber, arms: [80, 140] }),
    hat(480, 452, wax.yellow) + hat(690, 474, wax.green),
    c.line('380,640 350,590', wax.blue, 9) +
      c.line('420,610 404,560', wax.blue, 9) +
      c.line('790,640 822,590', wax.blue, 9) +
      c.line('760,612 780,562', wax.blue, 9),
    worm(110, 690) + worm(980, 660) + worm(1010, 610),
    c.child({ x: 250, y: 650, h: 320, top: wax.purple, hair: wax.grey, arms: [60, 150] }),
  );
}

function reindeer(): string {
  const c = crayons(127);
  const deer = (x: number, y: number, s: number, colour: string) =>
    [-0.6, -0.3, 0.3, 0.6]
      .map((at) =>
        c.line(
          [
            [x + at * s, y + s * 0.2],
            [x + at * s, y + s * 0.95],
          ],
          wax.brown,
          s * 0.11,
        ),
      )
      .join('') +
    c.blob(x, y, s * 0.82, s * 0.42, colour, wax.brown) +
    c.line(
      [
        [x + s * 0.66, y - s * 0.1],
        [x + s * 0.92, y - s * 0.5],
      ],
      colour,
      s * 0.24,
    ) +
    c.blob(x + s * 1.04, y - s * 0.56, s * 0.28, s * 0.18, colour, wax.brown) +
    c.line(
      [
        [x + s * 0.9, y - s * 0.7],
        [x + s * 0.7, y - s * 1.1],
        [x + s * 0.86, y - s * 1.4],
      ],
      wax.brown,
      s * 0.08,
    ) +
    c.line(
      [
        [x + s * 0.98, y - s * 0.72],
        [x + s * 1.16, y - s * 1.1],
        [x + s * 1.04, y - s * 1.42],
      ],
      wax.brown,
      s * 0.08,
    ) +
    c.line(
      [
        [x + s * 0.74, y - s * 1.08],
        [x + s * 0.52, y - s * 1.2],
      ],
      wax.brown,
      s * 0.07,
    ) +
    c.line(
      [
        [x + s * 1.13, y - s * 1.06],
        [x + s * 1.34, y - s * 1.2],
      ],
      wax.brown,
      s * 0.07,
    ) +
    c.dot(x + s * 1.06, y - s * 0.6, s * 0.04) +
    c.dot(x + s * 1.3, y - s * 0.54, s * 0.06, wax.red);
  return paper(
    '#F1F0EA',
    c.area('-20,430 160,250 330,400 560,210 760,380 980,240 1220,420 1220,520 -20,520', wax.sky, 0.25, wax.blue),
    c.ground([500, 480, 510, 490, 500], wax.white),
    deer(820, 470, 120, wax.tan) + deer(520, 520, 96, wax.brown) + deer(270, 560, 74, wax.tan),
    c.child({ x: 1080, y: 680, h: 160, top: wax.red, hair: wax.brown, arms: [90, 60] }),
    c.child({ x: 930, y: 690, h: 150, top: wax.blue, hair: wax.yellow, arms: [80, 90] }),
    c.child({ x: 780, y: 700, h: 140, top: wax.orange, hair: wax.black, skin: wax.tan, arms: [80, 80], dress: true }),
    c.child({ x: 640, y: 708, h: 130, top: wax.green, hair: wax.red, arms: [80, 80] }),
    c.child({ x: 500, y: 716, h: 230, top: wax.purple, hair: wax.grey, arms: [50, 80] }),
    Array.from({ length: 14 }, (_, nth) => c.dot(60 + nth * 28, 700 + (nth % 2) * 16, 6, wax.grey)).join(''),
    c.sun(110, 110, 54),
  );
}

/** Crayon drawings of weather and of the fells, as children might have made them. */
export const underSky: readonly DemoDrawing[] = [
  {
    key: 'orn',
    alt: {
      nb: 'Fargestift: en stor havørn bærer en rød skolesekk i klørne. Under står to barn med armene i været og tre små vindmøller.',
      nn: 'Fargestift: ei stor havørn ber ein raud skulesekk i klørne. Under står to barn med armane i vêret og tre små vindmøller.',
      en: 'Crayon: a big sea eagle carries a red school bag. Below stand two children with their arms up and three small windmills.',
    },
    svg: eagle(),
  },
  {
    key: 'regn',
    alt: {
      nb: 'Fargestift: det regner. To barn med sydvest hopper i samme dam, en voksen vinker, og tre meitemarker har festhatt.',
      nn: 'Fargestift: det regnar. To barn med sydvest hoppar i same dammen, ein vaksen vinkar, og tre meitemarkar har festhatt.',
      en: 'Crayon: it rains. Two children in sou’westers jump in the same puddle, an adult waves, and three earthworms wear party hats.',
    },
    svg: rain(),
  },
  {
    key: 'rein',
    alt: {
      nb: 'Fargestift: tre reinsdyr på snø, og fire barn og en voksen på rekke etter dem. Bak er det blå fjell.',
      nn: 'Fargestift: tre reinsdyr på snø, og fire barn og ein vaksen på rekkje etter dei. Bak er det blå fjell.',
      en: 'Crayon: three reindeer on snow, and four children and an adult in a row after them. Blue fells behind.',
    },
    svg: reindeer(),
  },
];
