import type { Concept } from '#modules/processes/index.ts';
import type { Aim, PictureKind, Signs } from '../rules/aims.ts';

/** A theme to paint from, with a few dreams in people's own words. */
export interface GroundTheme {
  id: string;
  name: string;
  count: number;
  groups: { label: string; count: number }[];
  dreams: { id: string; words: string; lang: string | null }[];
}

export type Ground = readonly { concept: Concept; themes: readonly GroundTheme[] }[];

/** A picture's words and drawing, as a page carries them. */
export interface PictureText {
  version: number;
  headline: string;
  narrative: string;
  drawingId: string | null;
  drawingAlt: string;
  concepts: Record<Concept, string>;
  signs: Signs;
}

/** What was typed and ticked in a form that was refused. A file cannot be filled in again. */
export interface TypedPainting {
  headline: string;
  narrative: string;
  drawingAlt: string;
  removeDrawing: boolean;
  /** A drawing was sent, and must be chosen again. */
  hadFile: boolean;
  concepts: Record<Concept, string>;
  themes: Record<Concept, string[]>;
  kind: PictureKind;
  signs: Record<Aim, string[]>;
}

export interface Problem {
  field?: string;
  message: string;
}
