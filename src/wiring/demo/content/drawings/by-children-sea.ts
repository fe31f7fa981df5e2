import type { DemoDrawing } from '../types.ts';
import { crayons, paper, wax } from './crayon.ts';

function crab(): string {
  const c = crayons(11);
  const leg = (side: -1 | 1, nth: number): string => {
    const x = 600 + side * (150 + nth * 8);
    return c.line(
      [
        [600 + side * 110, 430 + nth * 34],
        [x + side * 90, 400 + nth * 50],
        [x + side * 120, 500 + nth * 46],
      ],
      wax.red,
      15,
    );
  };
  const claw =
    c.line('470,380 390,300 370,230', wax.red, 20) +
    c.area('370,240 300,180 310,90 370,150 400,80 430,180', wax.red, 0.3, wax.black);
  const legs = [-1, 1].flatMap((side) => [0, 1, 2].map((nth) => leg(side as -1 | 1, nth)));
  return paper(
    '#F7EFD9',
    c.ground([600, 585, 600, 590, 610], wax.yellow),
    c.waves(560, 610, wax.sea),
    ...legs,
    claw,
    c.blob(600, 430, 190, 120, wax.red, wax.black),
    c.line('730,370 770,340', wax.red, 20),
    c.line('560,330 552,270', wax.red, 10),
    c.line('640,330 650,268', wax.red, 10),
    c.dot(552, 262, 24, wax.white) + c.dot(650, 260, 24, wax.white) + c.dot(556, 264, 11) + c.dot(646, 262, 11),
    c.line('520,460 600,510 690,452', wax.black, 8),
    c.sun(1070, 130, 66),
    c.child({ x: 140, y: 690, h: 230, top: wax.blue, hair: wax.brown, arms: [150, 60] }),
    c.child({ x: 985, y: 690, h: 190, top: wax.purple, hair: wax.yellow, arms: [60, 140], dress: true }),
    c.area('214,610 290,610 278,690 226,690', wax.sky, 0.2, wax.blue),
    c.line('214,612 252,560 290,612', wax.blue, 6),
  );
}

function whale(): string {
  const c = crayons(23);
  const spout = [-60, -24, 20, 58].map((lean) =>
    c.line(
      [
        [400, 300],
        [400 + lean * 0.6, 190],
        [400 + lean * 1.7, 150 + Math.abs(lean)],
      ],
      wax.sky,
      10,
    ),
  );
  return paper(
    '#F4F1E4',
    c.ground([330, 345, 325, 340, 330], wax.sky),
    ...spout,
    c.area(
      '180,430 260,320 420,290 640,320 820,400 930,380 1010,290 1040,370 1090,420 980,450 860,480 640,560 380,560 220,510',
      wax.blue,
      0.2,
      wax.black,
    ),
    c.area('240,500 400,480 640,500 560,548 380,552', wax.white, 0.1, wax.blue),
    c.dot(300, 410, 22, wax.white) + c.dot(296, 412, 11),
    c.line('220,470 270,496 340,490', wax.black, 7),
    c.line('470,420 520,470 590,470', wax.black, 6),
    c.blob(720, 150, 150, 84, wax.white, wax.grey),
    c.blob(590, 232, 22, 15, wax.white, wax.grey) + c.blob(552, 268, 12, 9, wax.white, wax.grey),
    c.child({ x: 690, y: 206, h: 104, top: wax.red, hair: wax.brown, arms: [120, 120] }),
    c.blob(770, 170, 30, 20, wax.orange, wax.red) + c.line('796,170 820,152 820,190 798,172', wax.orange, 9),
    c.waves(620, 740, wax.sea),
    c.area('110,640 150,612 210,640 240,618 240,662 206,648 150,668', wax.orange, 0.3, wax.red),
    c.area('900,690 940,662 1000,690 1030,668 1030,712 996,698 940,718', wax.pink, 0.3, wax.purple),
    c.dot(142, 636, 5) + c.dot(932, 686, 5),
  );
}

function ferryman(): string {
  const c = crayons(31);
  const colours = [wax.red, wax.yellow, wax.green, wax.white, wax.orange, wax.purple, wax.sky];
  const houses = colours.map((colour, nth) => {
    const x = 60 + nth * 160;
    const top = 190 + (nth % 3) * 26;
    const spots =
      colour === wax.green
        ? [
            [36, 60],
            [88, 80],
            [52, 110],
          ].map(([dx = 0, dy = 0]) => c.dot(x + dx, top + dy, 11, wax.pink))
        : [];
    return (
      c.area(
        [
          [x, top],
          [x + 124, top],
          [x + 124, 370],
          [x, 370],
        ],
        colour,
        0.2,
        wax.black,
      ) +
      c.area(
        [
          [x - 12, top],
          [x + 62, top - 70],
          [x + 136, top],
        ],
        nth % 2 ? wax.brown : wax.black,
        0.3,
      ) +
      c.area(
        [
          [x + 40, 316],
          [x + 78, 316],
          [x + 78, 370],
          [x + 40, 370],
        ],
        wax.brown,
      ) +
      spots.join('')
    );
  });
  const crew = [
    { x: 420, top: wax.purple, hair: wax.black, skin: wax.umber },
    { x: 520, top: wax.green, hair: wax.yellow, skin: wax.skin },
    { x: 620, top: wax.yellow, hair: wax.brown, skin: wax.tan },
    { x: 720, top: wax.pink, hair: wax.red, skin: wax.skin },
  ].map((one, nth) => c.child({ ...one, y: 560, h: 150 + (nth % 2) * 16, arms: [130, 130] }));
  return paper(
    '#F3EEDF',
    c.cloud(300, 70, 60) + c.cloud(780, 60, 70),
    ...houses,
    c.ground([372, 366, 374, 368], wax.sky),
    c.waves(420, 520, wax.sea),
    ...crew,
    c.line('830,540 830,450', wax.brown, 12),
    c.line(c.round(830, 440, 44, 44, 14), wax.brown, 10) +
      c.line('790,440 870,440', wax.brown, 7) +
      c.line('830,400 830,480', wax.brown, 7),
    c.child({ x: 905, y: 560, h: 130, top: wax.blue, hair: wax.black, arms: [100, 40] }),
    c.area('290,540 1010,540 940,660 370,660', wax.red, 0.05, wax.black),
    c.line('330,588 974,588', wax.white, 14),
    c.waves(670, 750, wax.sea),
    c.sun(1120, 90, 54),
  );
}

/** Crayon drawings of the sea, as children might have made them. */
export const bySea: readonly DemoDrawing[] = [
  {
    key: 'krabbe',
    alt: {
      nb: 'Fargestift: en stor rød krabbe med bare én klo smiler i strandkanten. To barn vinker, og det ene har en bøtte.',
      nn: 'Fargestift: ein stor raud krabbe med berre éi klo smiler i strandkanten. To barn vinkar, og det eine har ei bøtte.',
      en: 'Crayon: a big red crab with only one claw smiles at the water’s edge. Two children wave, and one has a bucket.',
    },
    svg: crab(),
  },
  {
    key: 'hval',
    alt: {
      nb: 'Fargestift: en blå hval drømmer om et barn som leker med en fisk. Rundt svømmer små fisker.',
      nn: 'Fargestift: ein blå kval drøymer om eit barn som leikar med ein fisk. Rundt sym små fiskar.',
      en: 'Crayon: a blue whale dreams of a child playing with a fish. Small fish swim around it.',
    },
    svg: whale(),
  },
  {
    key: 'sundbat',
    alt: {
      nb: 'Fargestift: en rød båt full av barn går forbi hus i alle farger, også ett grønt med prikker. Det minste barnet holder rattet.',
      nn: 'Fargestift: ein raud båt full av barn går forbi hus i alle fargar, også eitt grønt med prikkar. Det minste barnet held rattet.',
      en: 'Crayon: a red boat full of children passes houses of every colour, one of them green with dots. The smallest child holds the wheel.',
    },
    svg: ferryman(),
  },
];
