import { done, refuse, refuseAll, type Outcome, type Refusal } from '#platform/i18n/refusal.ts';
import { CONCEPTS, type Concept } from '#modules/processes/index.ts';
import { signProblems, tidySigns, type Aim, type PictureKind, type Signs } from './aims.ts';

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
  /** What the picture is to be, when it is begun; a shared vision unless another is named. */
  kind?: PictureKind;
  /** What is written under each quality aim, field by field. */
  signs?: Partial<Record<Aim, readonly string[]>>;
}

export type Painting = PaintingForm & { kind: PictureKind; signs: Signs };

/** What the form was filled from, and what its process works with. */
export interface Before {
  hadDrawing: boolean;
  kind: PictureKind;
  chosen: readonly Concept[];
}

/**
 * Checks the form. Narrative, concepts and signs may be empty while the picture is being painted; a drawing must be
 * described. A vision has no signs, a standard says nothing under its concepts, and neither of a concept not chosen.
 */
export function parsePainting(form: PaintingForm, { hadDrawing, kind, chosen }: Before): Outcome<Painting> {
  const isVision = kind === 'shared_vision';
  const written = isVision ? {} : (form.signs ?? {});
  const drawn = form.drawing === 'new' || (form.drawing === 'keep' && hadDrawing);
  const painting: Painting = {
    headline: onOneLine(form.headline),
    narrative: form.narrative.replaceAll('\r\n', '\n').trim(),
    drawing: form.drawing,
    drawingAlt: drawn ? onOneLine(form.drawingAlt) : '',
    concepts: perConcept((concept) =>
      isVision && chosen.includes(concept) ? form.concepts[concept].replaceAll('\r\n', '\n').trim() : '',
    ),
    themes: perConcept((concept) => (chosen.includes(concept) ? [...new Set(form.themes[concept])] : [])),
    kind,
    signs: tidySigns(written),
  };
  const problem = refuseAll([
    painting.headline ? null : refuse('pictures_headline_empty', 'headline'),
    tooLong(painting.headline, 'headline', LONGEST.headline),
    tooLong(painting.narrative, 'narrative', LONGEST.narrative),
    drawn && !painting.drawingAlt ? refuse('pictures_alt_empty', 'drawingAlt') : null,
    tooLong(painting.drawingAlt, 'drawingAlt', LONGEST.drawingAlt),
    ...CONCEPTS.map((concept) => tooLong(painting.concepts[concept], `concept-${concept}`, LONGEST.concept)),
    ...signProblems(written),
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
