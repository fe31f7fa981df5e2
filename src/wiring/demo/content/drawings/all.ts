import type { DemoDrawing } from '../types.ts';
import { byLand } from './by-children-land.ts';
import { byNight } from './by-children-night.ts';
import { bySea } from './by-children-sea.ts';
import { underSky } from './by-children-sky.ts';
import { byHand } from './by-hand.ts';
import { fjordWithBoat } from './fjord.ts';
import { kindergartenWithTreeHouse } from './kindergarten.ts';
import { schoolInForest } from './school.ts';

export const drawings: readonly DemoDrawing[] = [
  fjordWithBoat,
  schoolInForest,
  kindergartenWithTreeHouse,
  ...byHand,
  ...bySea,
  ...byLand,
  ...underSky,
  ...byNight,
];
