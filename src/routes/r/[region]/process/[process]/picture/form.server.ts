import { isPictureKind, perAim, perConcept } from '#modules/pictures/index.ts';
import type { Aim, PictureKind } from '#modules/pictures/index.ts';
import type { PictureForm } from '#modules/pictures/index.server.ts';
import type { TypedPainting } from '#modules/pictures/ui/painting.ts';
import { text, whole } from '#wiring/forms.server.ts';

/** Reads the painting form: what is to be saved, the version it was filled from, and what was typed. */
export async function readPainting(
  data: FormData,
): Promise<{ form: PictureForm; basedOn: number; typed: TypedPainting }> {
  const file = data.get('drawing');
  const drawing = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
  const words = {
    headline: text(data, 'headline'),
    narrative: text(data, 'narrative'),
    drawingAlt: text(data, 'drawingAlt'),
    removeDrawing: text(data, 'removeDrawing') === 'yes',
    concepts: perConcept((concept) => text(data, `concept-${concept}`)),
    themes: perConcept((concept) => data.getAll(`themes-${concept}`).map(String)),
    kind: isPictureKind(data.get('kind')) ? (data.get('kind') as PictureKind) : ('shared_vision' as const),
    signs: perAim((aim) => signsUnder(data, aim)),
  };
  return {
    form: { ...words, drawing },
    basedOn: whole(data, 'basedOn'),
    typed: { ...words, hadFile: drawing !== null },
  };
}

/** Every field of an aim in order, also those beyond what the page shows: too many is told, not dropped. */
function signsUnder(data: FormData, aim: Aim): string[] {
  const own = [...data.keys()].filter((key) => key.startsWith(`sign-${aim}-`));
  return [...new Set(own)].flatMap((key) => data.getAll(key).map(String));
}
