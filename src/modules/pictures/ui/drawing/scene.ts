import { remembered } from '#platform/ui/drawing/remembered.ts';
import { between, randomFrom } from '#platform/ui/drawing/seed.ts';
import { air, flowers, ground, groundOf } from './ground.ts';
import { land, WIDTH } from './land.ts';
import { crowd, person, roller, shoulders, type Looks } from './people.ts';
import { oval, type Shape, type Spot } from './shape.ts';
import { birch, boat, house, kite, stones } from './things.ts';

/**
 * The drawing of a picture that has none of its own, composed from the kit: far things first. The same id gives the
 * same drawing everywhere, on a page and on paper. `WIDTH` × `HEIGHT`; over the line `SKY` nothing but sky.
 */
export const drawScene = remembered((id: string): Shape[] => {
  const random = randomFrom(`scene:${id}`);
  const mirrored = random() < 0.5;
  const at = (x: number) => (mirrored ? WIDTH - x : x);
  const spot = (x: number, y: number, scale: number, turned = false): Spot => ({
    x: at(x),
    y,
    scale,
    flip: mirrored !== turned,
  });
  const lie = groundOf(id);
  const foot = { x: at(336 + between(random, -18, 18)), y: 758 };
  const cairn = stones(id, foot, 176);
  const path = mirrored ? { from: -26, to: foot.x - 40 } : { from: foot.x + 40, to: WIDTH + 26 };
  return [
    ...air(id),
    ...land(id, mirrored ? between(random, 700, 760) : between(random, 850, 960)),
    ...ground(id, lie, path.from, path.to),
    ...boat(spot(566 + between(random, -24, 24), 656, 0.98)),
    ...birch(`${id}:1`, spot(44, 716, 1.06)),
    ...birch(`${id}:2`, spot(116, 694, 0.78)),
    ...house(spot(1030, 700, 1)),
    ...birch(`${id}:3`, spot(852, 712, 0.72)),
    ...birch(`${id}:4`, spot(1200, 722, 1.1)),
    ...cairn.shapes,
    ...people(crowd(id, 9), spot),
    ...kite({ x: at(692) - 8, y: 262 }, { x: at(688), y: 706 }),
    ...flowers(id, lie),
  ];
});

function people(crowd: readonly Looks[], spot: (x: number, y: number, scale: number, turned?: boolean) => Spot) {
  const who = (i: number): Looks => crowd[i % crowd.length] ?? { skin: 'skin0', coat: 'coat0', hair: 'hair0', head: 'short' }; // prettier-ignore
  const stone = (x: number, y: number): Shape => ({ d: oval(spot(x, y, 1).x, y, 27, 17), fill: 'stone1' });
  return [
    ...person({ ...who(0), hair: 'hair3', head: 'bun' }, ['down', 'out'], spot(108, 776, 1.5)),
    ...person(who(1), ['out', 'out'], spot(180, 768, 1.2), true),
    stone(228, 716),
    ...shoulders(who(2), who(3), spot(446, 768, 1.62, true)),
    ...roller(who(4), spot(566, 794, 1.22, true)),
    ...person(who(5), ['down', 'up'], spot(660, 802, 0.96), true),
    ...person(who(6), ['out', 'down'], spot(746, 786, 1.48)),
    ...person(who(7), ['down', 'out'], spot(1046, 752, 0.92), true),
    ...person(who(8), ['out', 'out'], spot(1112, 760, 1.34)),
    ...person({ ...who(1), coat: who(3).coat, head: 'cap' }, ['out', 'down'], spot(1168, 762, 0.8), true),
  ];
}
