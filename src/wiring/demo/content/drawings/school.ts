import { chanceFrom } from '#engine/chance.ts';
import type { DemoDrawing } from '../types.ts';
import { bird, birch, fell, land, meadow, person, sheet, sky, spruce } from './parts.ts';

/** A row of spruces along a line, small and pale far off, tall and dark near. */
function wood(
  seed: number,
  count: number,
  y: number,
  h: number,
  tone: string,
  dark: string,
  gap?: readonly [number, number],
): string {
  const next = chanceFrom(seed);
  let trees = '';
  for (let i = 0; i < count; i++) {
    const x = (i + 0.2 + next() * 0.6) * (1200 / count);
    const tall = h * (0.75 + next() * 0.5);
    const foot = y + next() * 12;
    if (gap && x > gap[0] && x < gap[1]) continue;
    trees += spruce(Math.round(x), Math.round(foot), Math.round(tall), tone, dark);
  }
  return trees;
}

const pane = (x: number, y: number, w = 46, h = 52): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#FBF3E0"/><rect x="${x + 4}" y="${y + 4}" width="${w - 8}" height="${h - 8}" fill="#F9DE9C"/><path d="M${x + w / 2} ${y}v${h}M${x} ${y + h / 2}h${w}" stroke="#FBF3E0" stroke-width="4"/>`;

const school = `<g><path d="M486 338H930V502H486Z" fill="#E3A93F"/><path d="M708 338H930V502H708Z" fill="#D89A2F"/>
<path d="M486 366H930M486 394H930M486 422H930M486 450H930M486 478H930" stroke="#C88A24" stroke-width="1.6" opacity=".55"/>
<path d="M462 344L520 258H896L954 344Z" fill="#2B4049"/><path d="M708 258H896L954 344H708Z" fill="#22353D"/>
<path d="M806 262V214H834V262Z" fill="#943824"/><path d="M820 206q-14 -16 2 -28t-2 -30" stroke="#FBF7EE" stroke-width="9" stroke-linecap="round" opacity=".75"/>
<path d="M640 344V300L708 246L776 300V344V502H640Z" fill="#EDB855"/><path d="M628 306L708 240L788 306" stroke="#FBF3E0" stroke-width="11" stroke-linejoin="round" stroke-linecap="round"/>
<circle cx="708" cy="306" r="21" fill="#FBF3E0"/><circle cx="708" cy="306" r="16" fill="#0F4C5C"/><path d="M708 296v11l7 5" stroke="#FBF3E0" stroke-width="3" stroke-linecap="round"/>
<path d="M676 502V400Q708 376 740 400V502Z" fill="#B5472F"/><path d="M708 388V502" stroke="#943824" stroke-width="3"/><circle cx="700" cy="452" r="3.4" fill="#F9DE9C"/><circle cx="716" cy="452" r="3.4" fill="#F9DE9C"/>
<path d="M652 502h112v9H652zM642 511h132v10H642z" fill="#CFC5B2"/>
${pane(506, 372)}${pane(570, 372)}${pane(800, 372)}${pane(864, 372)}${pane(506, 442, 46, 44)}${pane(570, 442, 46, 44)}${pane(800, 442, 46, 44)}${pane(864, 442, 46, 44)}</g>`;

const fire = `<g><ellipse cx="268" cy="640" rx="120" ry="22" fill="#C9A878"/><ellipse cx="268" cy="640" rx="120" ry="22" stroke="#B08F60" stroke-width="2"/>
<path d="M232 648L306 628M232 628L306 648M268 622V652" stroke="#5B4632" stroke-width="10" stroke-linecap="round"/>
<path d="M268 572Q304 606 288 632Q268 648 248 632Q234 608 254 594Q260 600 262 606Q270 592 268 572Z" fill="#E0792E"/><path d="M269 600Q286 618 278 632Q268 640 258 632Q252 618 262 612Q266 614 267 618Q270 610 269 600Z" fill="#F7D27A"/>
<path d="M284 560q-10 -18 4 -32t-2 -34" stroke="#FBF7EE" stroke-width="7" stroke-linecap="round" opacity=".5"/></g>`;

const log = (x: number, y: number, w: number): string =>
  `<path d="M${x} ${y}h${w}" stroke="#6B4F35" stroke-width="20" stroke-linecap="round"/><circle cx="${x + w}" cy="${y}" r="10" fill="#C9A06E"/><circle cx="${x + w}" cy="${y}" r="5" stroke="#9A7448" stroke-width="1.6"/>`;

const plank = `<path d="M890 618L1074 610" stroke="#9A7448" stroke-width="15" stroke-linecap="round"/><path d="M890 615L1074 607" stroke="#CFA570" stroke-width="10" stroke-linecap="round"/>`;

const wheelchair = `<g>${person({ x: 590, y: 612, h: 106, coat: '#4F52A0', skin: '#F0CFAE', hair: '#8A4F2A', arms: [120, 24], sits: true, long: true, aloft: true })}
<path d="M618 566V612H570L554 642" stroke="#24343B" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>
<circle cx="604" cy="626" r="28" stroke="#24343B" stroke-width="5"/><circle cx="604" cy="626" r="4" fill="#24343B"/><circle cx="556" cy="648" r="8" stroke="#24343B" stroke-width="4"/></g>`;

/** A school in the forest, where the lesson has moved out to the fire. */
export const schoolInForest: DemoDrawing = {
  key: 'school',
  alt: {
    nb: 'En gul skole mellom grantrær. Barn og voksne sitter rundt et bål utenfor, ei jente i rullestol kommer bortover stien, og to barn bærer en planke.',
    nn: 'Ein gul skule mellom grantre. Barn og vaksne sit rundt eit bål utanfor, ei jente i rullestol kjem bortover stien, og to barn ber ein planke.',
    en: 'A yellow school among spruces. Children and adults sit around a fire outside, a girl in a wheelchair comes along the path, and two children carry a plank.',
  },
  svg: sheet(
    sky(31, 214, 168, 74),
    fell(330, 150, 420, 280, '#C3B8C8', '#AEA2B6', 0.22),
    fell(960, 108, 420, 320, '#BBB0C2', '#A79BB0', 0.28),
    fell(620, 200, 420, 220, '#B7ACBE', '#A398AC', 0.12),
    land(
      [
        [0, 330],
        [180, 300],
        [380, 330],
        [600, 318],
        [820, 330],
        [1020, 296],
        [1200, 316],
      ],
      520,
      '#93A8A0',
    ),
    wood(5, 40, 352, 66, '#7C9A88', '#6D8B7B'),
    land(
      [
        [0, 372],
        [220, 356],
        [480, 380],
        [760, 366],
        [1000, 350],
        [1200, 366],
      ],
      560,
      '#6D8F74',
    ),
    wood(9, 26, 420, 138, '#557C5F', '#476B52'),
    bird(96, 92, 13),
    bird(440, 96, 14),
    bird(486, 74, 10),
    bird(1070, 84, 12),
    wood(14, 15, 486, 210, '#3F6B50', '#335A43', [430, 980]),
    land(
      [
        [0, 486],
        [200, 478],
        [430, 496],
        [700, 500],
        [960, 494],
        [1200, 478],
      ],
      750,
      '#83A663',
    ),
    school,
    `<path d="M708 522Q700 560 620 588T470 650T250 700T-10 716" stroke="#E39B2E" stroke-width="15" stroke-linecap="round"/>`,
    meadow(520, 690, 110, 12, '#6C8F50'),
    spruce(1118, 560, 330, '#3A6650', '#2E5441'),
    spruce(1030, 532, 210, '#4A775B', '#3D664D'),
    spruce(52, 560, 300, '#3A6650', '#2E5441'),
    birch(408, 548, 190),
    log(132, 622, 62),
    person({
      x: 148,
      y: 618,
      h: 124,
      coat: '#8A5A83',
      skin: '#C68E63',
      hair: '#2A1E18',
      arms: [30, 66],
      sits: true,
    }),
    person({
      x: 196,
      y: 618,
      h: 88,
      coat: '#B5472F',
      skin: '#F0CFAE',
      hair: '#E3C27C',
      arms: [26, 40],
      sits: true,
    }),
    log(342, 622, 62),
    person({
      x: 350,
      y: 618,
      h: 88,
      coat: '#1F6488',
      skin: '#8A5A3C',
      hair: '#231813',
      hat: '#E39B2E',
      arms: [58, 24],
      sits: true,
    }),
    person({
      x: 398,
      y: 618,
      h: 92,
      coat: '#5E7B4C',
      skin: '#EFC9A4',
      hair: '#B4562B',
      arms: [26, 150],
      sits: true,
    }),
    fire,
    person({ x: 470, y: 690, h: 94, coat: '#E39B2E', skin: '#A46C46', hair: '#231813', arms: [128, 40] }),
    wheelchair,
    person({ x: 776, y: 634, h: 152, coat: '#0F4C5C', skin: '#8A5A3C', hair: '#231813', arms: [52, 20] }),
    person({
      x: 828,
      y: 638,
      h: 96,
      coat: '#A24A74',
      skin: '#F0CFAE',
      hair: '#7A5230',
      hat: '#FBF7EE',
      arms: [30, 146],
    }),
    person({ x: 902, y: 666, h: 112, coat: '#B5472F', skin: '#F0CFAE', hair: '#7A5230', arms: [40, 62] }),
    person({
      x: 1056,
      y: 662,
      h: 118,
      coat: '#1F6488',
      skin: '#A46C46',
      hair: '#231813',
      arms: [62, 40],
      long: true,
    }),
    plank,
    land(
      [
        [0, 706],
        [200, 716],
        [420, 700],
        [640, 704],
        [860, 692],
        [1060, 700],
        [1200, 690],
      ],
      750,
      '#5E7B4C',
    ),
    meadow(690, 746, 170, 3, '#48633A'),
  ),
};
