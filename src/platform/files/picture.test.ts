import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { preparePicture } from './picture.server.ts';

const solid = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0f4c5c' } });

test.each(['jpeg', 'png', 'webp'] as const)(
  'a %s becomes WebP, upright, small and without what the camera knew',
  async (format) => {
    const photo = await solid(3000, 1000)
      .withExif({ IFD0: { Make: 'Kamera' } })
      .withMetadata({ orientation: 6 })
      .toFormat(format)
      .toBuffer();
    const outcome = await preparePicture(photo);
    if (!outcome.ok) throw new Error(outcome.refused);
    expect([outcome.value.width, outcome.value.height]).toEqual([533, 1600]);
    const meta = await sharp(outcome.value.bytes).metadata();
    expect([meta.format, meta.exif, meta.icc, meta.xmp, meta.orientation]).toEqual([
      'webp',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  },
);

test('small pictures are not blown up', async () => {
  expect(await preparePicture(await solid(20, 10).png().toBuffer())).toMatchObject({
    ok: true,
    value: { width: 20, height: 10 },
  });
});

test('other types are told by their content', async () => {
  const gif = await solid(9, 9).gif().toBuffer();
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  for (const bytes of [gif, svg, new Uint8Array(0), new TextEncoder().encode('%PDF-1.7')]) {
    expect(await preparePicture(bytes)).toMatchObject({ refused: 'files_wrong_type', field: 'picture' });
  }
});

test('cut short, too large and too many pixels are refused', async () => {
  const photo = await solid(400, 400).jpeg().toBuffer();
  expect(await preparePicture(photo.subarray(0, photo.length - 200))).toMatchObject({ refused: 'files_broken' });
  expect(await preparePicture(new Uint8Array(10 * 1024 * 1024 + 1))).toMatchObject({
    refused: 'files_too_large',
    values: { most: 10 },
  });
  const wide = await solid(12_000, 9_000).png({ compressionLevel: 1 }).toBuffer();
  expect(await preparePicture(wide)).toMatchObject({ refused: 'files_too_many_pixels' });
});

test('no bytes after a good beginning bring it down', async () => {
  const heads = [
    [0xff, 0xd8, 0xff],
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), async (head, tail) => {
      expect(await preparePicture(new Uint8Array([...head, ...tail]))).toMatchObject({
        ok: false,
        refused: 'files_broken',
      });
    }),
    { numRuns: 40 },
  );
});
