import sharp from 'sharp';
import { m } from '#messages';
import { day } from './cascade.ts';
import { arriveAt, press, type Visitor } from './visitor.ts';

export interface Painting {
  headline: string;
  narrative: string;
  /** By the name of the concept. */
  concepts: Readonly<Record<string, string>>;
  /** Names of the themes that it is painted from. */
  themes: readonly string[];
}

/** A small picture that a browser can show, in the colour given. */
export async function aPicture(background: string, format: 'png' | 'jpeg' | 'webp' = 'png') {
  const drawn = sharp({ create: { width: 240, height: 150, channels: 3, background } });
  return { name: `tegning.${format}`, mimeType: `image/${format}`, buffer: await drawn.toFormat(format).toBuffer() };
}

/** Paints the picture with a drawing, from themes with the dreams in sight, and saves it. */
export async function paint({ page, in: reading }: Visitor, painting: Painting, inSight: string): Promise<void> {
  await arriveAt(page, m.pictures_paint_title({}, reading));
  await page.getByText(inSight).first().waitFor();
  await page.getByLabel(m.pictures_headline({}, reading), { exact: true }).fill(painting.headline);
  await page.getByLabel(m.pictures_narrative({}, reading), { exact: true }).fill(painting.narrative);
  await page
    .getByLabel(m.pictures_drawing_choose({}, reading), { exact: true })
    .setInputFiles(await aPicture('#0F4C5C'));
  await page.getByLabel(m.pictures_alt({}, reading)).fill('Et tre og mange barn rundt.');
  for (const [concept, says] of Object.entries(painting.concepts)) {
    await page.getByRole('textbox', { name: concept, exact: true }).fill(says);
  }
  for (const theme of painting.themes) await page.getByRole('checkbox', { name: theme }).check();
  await press(page, m.pictures_save({}, reading));
  await page.getByRole('status').getByText(m.pictures_saved({}, reading)).waitFor();
  await page.getByRole('link', { name: m.pictures_edition({ version: 1 }, reading) }).waitFor();
}

/** Writes the headline anew: another version, with the first one kept. */
export async function paintOn({ page, in: reading }: Visitor, headline: string): Promise<void> {
  await page.getByLabel(m.pictures_headline({}, reading), { exact: true }).fill(headline);
  await press(page, m.pictures_save({}, reading));
  await page.getByRole('link', { name: m.pictures_edition({ version: 2 }, reading) }).waitFor();
}

/** Writes in what a body outside Varde decided about the version. */
export async function adopt({ page, in: reading }: Visitor, version: number, body: string): Promise<void> {
  await page.getByText(m.adoption_title({}, reading), { exact: true }).click();
  await page.getByLabel(m.adoption_body({}, reading), { exact: true }).fill(body);
  await page.getByLabel(m.adoption_case({}, reading), { exact: true }).fill('sak 3/26');
  await page.getByLabel(m.adoption_day({}, reading), { exact: true }).fill(day(0));
  await press(page, m.pictures_adopt({ version }, reading));
  await page.getByRole('status').getByText(m.adoption_is_done({}, reading)).waitFor();
}
