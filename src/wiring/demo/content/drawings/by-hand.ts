import type { DemoDrawing } from '../types.ts';
import { crayons, paper, wax } from './crayon.ts';
import { bird, fell, land, person, sheet, sky } from './parts.ts';

const COATS = ['#0F4C5C', '#B5472F', '#8A5A83', '#E39B2E', '#5E7B4C', '#4F52A0', '#A24A74', '#1F6488'];
const SKINS = ['#F0CFAE', '#C68E63', '#8A5A3C', '#EFC9A4'];
const HAIRS = ['#7A5230', '#231813', '#D9D4CC', '#B4562B', '#E3C27C'];

/** Those who sit at the far side of the table, large and small by turns. */
function guests(): string {
  return Array.from({ length: 12 }, (_, nth) =>
    person({
      x: 96 + nth * 92,
      y: 520 - nth * 7,
      h: [148, 104, 132, 92][nth % 4] ?? 120,
      coat: COATS[nth % COATS.length] ?? '#0F4C5C',
      skin: SKINS[nth % SKINS.length] ?? '#F0CFAE',
      hair: HAIRS[nth % HAIRS.length] ?? '#231813',
      arms: nth % 3 ? [40, 60] : [70, 40],
      long: nth % 4 === 2,
      aloft: true,
      ...(nth % 5 === 1 ? { hat: '#FBF7EE' } : {}),
    }),
  ).join('');
}

/** What each has brought: bowls, loaves and cups along the cloth. */
function dishes(): string {
  return Array.from({ length: 15 }, (_, nth) => {
    const [x, y] = [70 + nth * 76, 502 - nth * 5.6];
    const bowl = `<path d="M${x - 22} ${y}q22 34 44 0z" fill="${COATS[(nth * 3) % COATS.length]}"/><ellipse cx="${x}" cy="${y}" rx="22" ry="6" fill="#F7DFA6"/>`;
    const loaf = `<path d="M${x - 26} ${y + 10}q0 -26 26 -26t26 26z" fill="#C98F4C"/><path d="M${x - 10} ${y - 10}l6 12M${x + 4} ${y - 12}l6 12" stroke="#F0CFAE" stroke-width="3"/>`;
    const cup = `<path d="M${x - 9} ${y - 8}h18v18h-18z" fill="#FBF7EE"/><path d="M${x} ${y - 14}q-6 -10 2 -18t-2 -16" stroke="#FBF7EE" stroke-width="3" fill="none" opacity=".8"/>`;
    return [bowl, loaf, cup][nth % 3];
  }).join('');
}

function longTable(): string {
  return sheet(
    sky(77, 1010, 130, 62),
    fell(180, 150, 330, 250, '#BBB0C2', '#A79BB0', 0.2),
    fell(520, 190, 330, 220, '#C3B8C8', '#AEA2B6', 0.14),
    fell(860, 140, 330, 270, '#B7ACBE', '#A398AC', 0.24),
    '<rect y="326" width="1200" height="190" fill="#6FA0A8"/><path d="M0 360h1200M0 392h1200" stroke="#C4DCDD" stroke-width="2" stroke-dasharray="26 40"/>',
    bird(260, 90, 14),
    bird(330, 120, 10),
    bird(700, 80, 12),
    land(
      [
        [0, 560],
        [400, 552],
        [800, 520],
        [1200, 480],
      ],
      750,
      '#B79A6E',
    ),
    '<path d="M0 606L1200 536M0 654L1200 596M0 704L1200 662" stroke="#9A7C50" stroke-width="4"/>',
    guests(),
    '<path d="M-10 496L1210 402V452L-10 560Z" fill="#FBF3E0"/><path d="M-10 560L1210 452V492L-10 606Z" fill="#E8D5AE"/><path d="M-10 588L1210 474" stroke="#B5472F" stroke-width="5" stroke-dasharray="18 12"/>',
    dishes(),
    person({ x: 250, y: 716, h: 168, coat: '#5E7B4C', skin: '#C68E63', hair: '#231813', arms: [150, 40] }),
    person({ x: 330, y: 720, h: 104, coat: '#E39B2E', skin: '#C68E63', hair: '#231813', arms: [40, 150] }),
    person({ x: 720, y: 690, h: 150, coat: '#A24A74', skin: '#F0CFAE', hair: '#D9D4CC', arms: [60, 30], long: true }),
    '<path d="M858 560h96v66h-96zM866 626v34M946 626v34" stroke="#6B4F35" stroke-width="9" stroke-linejoin="round"/><path d="M862 560h88v20h-88z" fill="#CFA570"/>',
  );
}

function appleTree(): string {
  const c = crayons(139);
  const apples = Array.from({ length: 24 }, (_, nth) => {
    const turn = nth * 2.4;
    const out = 40 + Math.sqrt(nth) * 46;
    return c.blob(
      600 + Math.cos(turn) * out * 1.15,
      250 + Math.sin(turn) * out * 0.62,
      17,
      17,
      nth % 4 ? wax.red : wax.yellow,
    );
  });
  const rungs = Array.from({ length: 7 }, (_, nth) =>
    c.line(
      [
        [372 + nth * 16, 650 - nth * 54],
        [426 + nth * 12, 650 - nth * 54],
      ],
      wax.brown,
      8,
    ),
  );
  return paper(
    '#F6F1E0',
    c.sun(120, 110, 58),
    c.ground([640, 630, 644, 634], wax.leaf),
    c.area('560,640 576,430 520,340 600,400 680,330 632,430 650,640', wax.brown, 0.5),
    c.blob(600, 250, 330, 190, wax.green),
    ...apples,
    c.line('366,680 470,320', wax.brown, 11) + c.line('432,680 510,320', wax.brown, 11),
    ...rungs,
    c.child({ x: 452, y: 470, h: 170, top: wax.yellow, hair: wax.black, skin: wax.umber, arms: [40, 160] }),
    c.area('700,566 1150,566 1150,596 700,596', wax.white, 0.1, wax.red),
    c.line('740,596 740,690', wax.brown, 12) + c.line('1110,596 1110,690', wax.brown, 12),
    [770, 850, 930, 1010, 1090]
      .map((x, nth) =>
        c.child({
          x,
          y: 640,
          h: 150 + (nth % 2) * 40,
          top: [wax.red, wax.blue, wax.purple, wax.orange, wax.sea][nth] ?? wax.red,
          hair: nth % 2 ? wax.grey : wax.brown,
          skin: nth === 2 ? wax.umber : wax.skin,
          arms: [60, 60],
        }),
      )
      .join(''),
    c.area('694,590 1156,590 1156,632 694,632', wax.white, 0.1, wax.red),
    c.blob(830, 596, 26, 16, wax.orange) + c.blob(1000, 596, 26, 16, wax.red) + c.blob(920, 592, 18, 14, wax.yellow),
    c.area('170,640 300,640 286,710 184,710', wax.orange, 0.2, wax.brown),
    [200, 236, 270].map((x) => c.blob(x, 630, 18, 18, wax.red)).join(''),
    c.flower(80, 720, wax.purple) + c.flower(520, 726, wax.pink) + c.flower(660, 716, wax.white),
  );
}

/** A table painted by grown hands, and one under an apple tree. */
export const byHand: readonly DemoDrawing[] = [
  {
    key: 'bord',
    alt: {
      nb: 'Et langt bord med hvit duk på ei brygge. Tolv små og store sitter langs fjorden, det står boller, brød og kopper på bordet, og tre er på vei bort til en ledig stol.',
      nn: 'Eit langt bord med kvit duk på ei brygge. Tolv små og store sit langs fjorden, det står bollar, brød og koppar på bordet, og tre er på veg bort til ein ledig stol.',
      en: 'A long table with a white cloth on a quay. Twelve people, small and large, sit along the fjord, there are bowls, loaves and cups, and three are on their way to a free chair.',
    },
    svg: longTable(),
  },
  {
    key: 'tre',
    alt: {
      nb: 'Fargestift: et epletre fullt av epler. Et barn står på en stige og plukker, og fem sitter ved et langbord under treet.',
      nn: 'Fargestift: eit epletre fullt av eple. Eit barn står på ein stige og plukkar, og fem sit ved eit langbord under treet.',
      en: 'Crayon: an apple tree full of apples. A child picks from a ladder, and five sit at a long table under the tree.',
    },
    svg: appleTree(),
  },
];
