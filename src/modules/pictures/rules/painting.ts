import { done, refuse, refuseAll, type Outcome, type Refusal } from '#platform/i18n/refusal.ts';
import { CONCEPTS, type Concept } from '#modules/processes/index.ts';

/** The longest that each part of a picture may be, in characters. */
export const LONGEST = { headline: 120, narrative: 4000, drawingAlt: 300, concept: 400 } as const;

/** What becomes of the drawing: as it was, taken away, or the one sent with the form. */
export type DrawingWish = 'keep' | 'none' | 'new';

/** A picture as written in a form. */
export interface PaintingForm {
  headline: string;
  narrative: string;
  drawing: DrawingWish;
  drawingAlt: string;
  concepts: Readonly<Record<Concept, string>>;
  /** Ids of the themes each concept is painted from. */
  themes: Readonly<Record<Concept, readonly string[]>>;
}

export type Painting = PaintingForm;

/**
 * Checks the form. `hadDrawing` tells whether the version it was filled from had a drawing.
 * Narrative and concepts may be empty while the picture is being painted; a drawing must be described.
 */
export function parsePainting(form: PaintingForm, hadDrawing: boolean): Outcome<Painting> {
  const drawn = form.drawing === 'new' || (form.drawing === 'keep' && hadDrawing);
  const painting: Painting = {
    headline: onOneLine(form.headline),
    narrative: form.narrative.replaceAll('\r\n', '\n').trim(),
    drawing: form.drawing,
    drawingAlt: drawn ? onOneLine(form.drawingAlt) : '',
    concepts: perConcept((concept) => form.concepts[concept].replaceAll('\r\n', '\n').trim()),
    themes: perConcept((concept) => [...new Set(form.themes[concept])]),
  };
  const problem = refuseAll([
    painting.headline ? null : refuse('pictures_headline_empty', 'headline'),
    tooLong(painting.headline, 'headline', LONGEST.headline),
    tooLong(painting.narrative, 'narrative', LONGEST.narrative),
    drawn && !painting.drawingAlt ? refuse('pictures_alt_empty', 'drawingAlt') : null,
    tooLong(painting.drawingAlt, 'drawingAlt', LONGEST.drawingAlt),
    ...CONCEPTS.map((concept) => tooLong(painting.concepts[concept], `concept-${concept}`, LONGEST.concept)),
  ]);
  return problem ?? done(painting);
}

/** One value per main concept. */
export function perConcept<T>(value: (concept: Concept) => T): Record<Concept, T> {
  return Object.fromEntries(CONCEPTS.map((concept) => [concept, value(concept)])) as Record<Concept, T>;
}

function tooLong(text: string, field: string, most: number): Refusal | null {
  return text.length > most ? refuse('pictures_too_long', field, { most, length: text.length }) : null;
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
