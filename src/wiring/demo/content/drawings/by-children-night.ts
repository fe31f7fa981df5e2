import type { DemoDrawing } from '../types.ts';
import { crayons, paper, wax } from './crayon.ts';

function lighthouse(): string {
  const c = crayons(41);
  const band = (y: number, colour: string) => {
    const wide = 62 + (y - 200) * 0.11;
    return c.area(
      [
        [600 - wide, y],
        [600 + wide, y],
        [606 + wide, y + 66],
        [594 - wide, y + 66],
      ],
      colour,
      0.2,
      wax.black,
    );
  };
  const stars = Array.from({ length: 26 }, () => c.dot(c.next() * 1200, c.next() * 330, 3 + c.next() * 4, wax.yellow));
  const hen = (x: number, y: number) =>
    c.blob(x, y, 34, 26, wax.white, wax.grey) +
    c.blob(x + 32, y - 26, 14, 14, wax.white, wax.grey) +
    c.line(
      [
        [x + 26, y - 44],
        [x + 34, y - 50],
        [x + 40, y - 42],
      ],
      wax.red,
      8,
    ) +
    c.line(
      [
        [x + 46, y - 24],
        [x + 58, y - 20],
      ],
      wax.orange,
      7,
    ) +
    c.line(
      [
        [x, y + 26],
        [x, y + 46],
      ],
      wax.orange,
      5,
    ) +
    c.dot(x + 36, y - 30, 3.5);
  return paper(
    '#2E4A66',
    ...stars,
    c.area('560,160 20,40 20,250', wax.yellow, 0.1),
    c.area('640,160 1180,30 1180,230', wax.yellow, 0.1),
    c.ground([640, 600, 570, 566, 610, 650], wax.leaf),
    [200, 266, 332, 398, 464].map((y, nth) => band(y, nth % 2 ? wax.white : wax.red)).join(''),
    c.area('556,130 644,130 644,200 556,200', wax.yellow, 0.2, wax.black),
    c.area('540,132 600,70 660,132', wax.red, 0.3, wax.black),
    c.area('580,470 622,470 622,530 580,530', wax.brown),
    c.child({ x: 390, y: 650, h: 180, top: wax.yellow, hair: wax.brown, arms: [40, 150] }),
    c.child({ x: 760, y: 640, h: 150, top: wax.pink, hair: wax.black, skin: wax.umber, arms: [150, 150], dress: true }),
    c.child({ x: 860, y: 650, h: 190, top: wax.green, hair: wax.grey, arms: [60, 40] }),
    hen(240, 640) + hen(980, 660) + hen(150, 690),
    c.waves(715, 760, wax.sky),
  );
}

function northernLights(): string {
  const c = crayons(103);
  const curtain = (x: number, colour: string) =>
    Array.from({ length: 26 }, (_, nth) => {
      const at = x + nth * 15;
      const top = 60 + Math.sin(nth / 3 + x) * 40 + c.next() * 30;
      return `<path d="M${at.toFixed(0)} ${top.toFixed(0)}v${(170 + c.next() * 90).toFixed(0)}" stroke="${colour}" stroke-width="11" stroke-linecap="round" opacity=".5"/>`;
    }).join('');
  const stars = Array.from({ length: 34 }, () => c.dot(c.next() * 1200, c.next() * 380, 2 + c.next() * 4, wax.white));
  const bearers = [170, 330, 470, 700, 850, 1000].map((x, nth) => {
    const y = 690 - (nth % 2) * 20;
    const tops = [wax.red, wax.yellow, wax.pink, wax.sky, wax.orange, wax.white];
    const glow = `<circle cx="${x + 46}" cy="${y - 62}" r="46" fill="${wax.yellow}" opacity=".35"/>`;
    const lamp = c.area(
      [
        [x + 32, y - 84],
        [x + 60, y - 84],
        [x + 64, y - 42],
        [x + 28, y - 42],
      ],
      wax.yellow,
      0.2,
      wax.orange,
    );
    return (
      glow +
      c.child({
        x,
        y,
        h: 150 + (nth % 3) * 16,
        top: tops[nth] ?? wax.red,
        hair: nth % 2 ? wax.black : wax.brown,
        skin: nth % 3 ? wax.skin : wax.umber,
        arms: [30, 50],
      }) +
      lamp
    );
  });
  return paper(
    '#22324A',
    ...stars,
    curtain(60, '#6FC28E'),
    curtain(430, '#8ED6A0'),
    curtain(780, '#B58AC9'),
    c.area('-20,560 140,430 300,520 480,400 660,530 860,420 1040,520 1220,440 1220,640 -20,640', '#3B4E66', 0.1),
    c.ground([610, 600, 612, 604, 614], '#D9DEE2'),
    ...bearers,
    c.area('560,640 600,560 640,640', wax.green, 0.2) + c.area('560,600 600,520 640,600', wax.green, 0.2),
  );
}

/** Crayon drawings on dark paper, as children might have made them. */
export const byNight: readonly DemoDrawing[] = [
  {
    key: 'fyr',
    alt: {
      nb: 'Fargestift på mørkt papir: et rødt og hvitt fyr lyser over havet. Tre barn og tre høner holder vakt.',
      nn: 'Fargestift på mørkt papir: eit raudt og kvitt fyr lyser over havet. Tre barn og tre høner held vakt.',
      en: 'Crayon on dark paper: a red and white lighthouse shines over the sea. Three children and three hens keep watch.',
    },
    svg: lighthouse(),
  },
  {
    key: 'nordlys',
    alt: {
      nb: 'Fargestift på mørkt papir: grønt og lilla nordlys over snø. Seks barn går på rekke med hver sin lykt.',
      nn: 'Fargestift på mørkt papir: grønt og lilla nordlys over snø. Seks barn går på rekkje med kvar si lykt.',
      en: 'Crayon on dark paper: green and purple northern lights over snow. Six children walk in a row, each with a lantern.',
    },
    svg: northernLights(),
  },
];
