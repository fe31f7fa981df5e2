import sharp from 'sharp';
import { dotsOf, perDot } from '#platform/ui/drawing/dots.ts';
import { m } from '#messages';
import { readPicture } from '#platform/files/picture.server.ts';
import type { Read } from '#platform/db/work.server.ts';
import { number, said } from '#platform/i18n/said.ts';
import { columnsOf, pictureTitle, VOICES, type PosterSheet } from '#modules/pictures/index.ts';
import type { PosterView } from './picture-view.server.ts';
import { qrPath } from './qr.server.ts';

interface Where {
  /** Address of the thread that the code leads back to. */
  thread: string;
  locale: string;
  madeUp: boolean;
}

/** A picture as its printed poster says it, but for people's own drawing. */
export function sheetOf({ own, voices }: PosterView, { thread, locale, madeUp }: Where): Omit<PosterSheet, 'drawing'> {
  return {
    id: own.id,
    of: pictureTitle(own),
    place: own.place,
    locale,
    lang: own.lang,
    written: own.writtenAt,
    draft: own.adoption ? null : m.pictures_draft(),
    headline: own.headline,
    narrative: own.narrative,
    narrativeTitle: m.pictures_narrative(),
    alt: own.drawingId ? own.drawingAlt : m.pictures_scene_alt(),
    columns: columnsOf(own),
    voices: voicesOn(voices, locale),
    said: `${m.pictures_edition({ version: own.version })}. ${adoptionSaid(own, locale)}`,
    madeUp: madeUp ? m.pictures_made_up() : null,
    thread: {
      words: m.pictures_thread(),
      alt: m.pictures_thread_code({ address: thread }),
      address: thread,
      qr: qrPath(thread),
    },
  };
}

/** People's own drawing, as a printed page takes it. */
export async function drawingFor(r: Read, { own }: PosterView): Promise<Uint8Array | null> {
  const stored = own.drawingId ? await readPicture(r, own.drawingId) : null;
  return stored && sharp(stored.bytes).flatten({ background: '#ffffff' }).jpeg({ quality: 86 }).toBuffer();
}

function adoptionSaid({ adoption }: PosterView['own'], locale: string): string {
  if (!adoption) return m.pictures_not_adopted();
  const { body, adoptedOn, caseReference } = adoption;
  return m.adoption_said({ body, day: said(adoptedOn, locale, true), reference: caseReference });
}

function voicesOn({ total, groups, note }: PosterView['voices'], locale: string): PosterSheet['voices'] {
  if (total === null || groups.length === 0) return null;
  const scale = perDot(
    groups.map(({ count }) => count),
    VOICES.inARow,
    VOICES.mostRows,
  );
  return {
    title: m.pictures_voices({ count: total }),
    scale: scale === 1 ? m.pictures_dot_one() : m.pictures_dot_many({ count: scale }),
    note,
    groups: groups.map(({ label, count }) => ({
      label,
      count: number(count, locale),
      dots: dotsOf(count, scale, VOICES.inARow),
    })),
  };
}
