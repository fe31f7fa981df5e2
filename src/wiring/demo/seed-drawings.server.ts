import sharp from 'sharp';
import { drawings } from './content/drawings/all.ts';
import { places, region } from './content/region.ts';
import type { DemoDrawing, DemoProcess, DrawingKey } from './content/types.ts';

/** Dots to an inch: a drawing of 1200 × 750 becomes 1000 wide, which is plenty for crayons. */
const DENSITY = 60;
const sheets = new Map<DrawingKey, Promise<Buffer>>();

/** Begins on all the drawings at once, beside what else there is to do. */
export function drawAll(): void {
  for (const { key } of drawings) drawn(key).catch(() => undefined); // whoever asks for it hears of it
}

/** As a PNG that is quick to make, for it becomes another kind of picture at once. Drawn once, however often it is asked for. */
export function drawn(key: DrawingKey): Promise<Buffer> {
  const there = sheets.get(key);
  if (there) return there;
  const sheet = sharp(Buffer.from(drawingOf(key).svg), { density: DENSITY })
    .png({ compressionLevel: 0 })
    .toBuffer();
  sheets.set(key, sheet);
  return sheet;
}

/** What is to be seen in a drawing, in the language of the place. */
export function altOf({ place }: DemoProcess, key: DrawingKey | undefined): string {
  const form = places.find((one) => one.key === place)?.form ?? region.form;
  return key ? drawingOf(key).alt[form] : '';
}

function drawingOf(key: DrawingKey): DemoDrawing {
  const drawing = drawings.find((one) => one.key === key);
  if (!drawing) throw new Error(`the demo has no drawing ${key}`);
  return drawing;
}
