import type { DemoDrawing } from '../types.ts';
import { fjordWithBoat } from './fjord.ts';
import { kindergartenWithTreeHouse } from './kindergarten.ts';
import { schoolInForest } from './school.ts';

export const drawings: readonly DemoDrawing[] = [fjordWithBoat, schoolInForest, kindergartenWithTreeHouse];
