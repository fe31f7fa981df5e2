import type { Locale, Words } from '#platform/i18n/words.ts';
import { commonGround } from '../content/common-ground.ts';
import { futurePicture } from '../content/future-picture.ts';
import { goalWork } from '../content/goal-work.ts';
import { shortWorkshop } from '../content/short-workshop.ts';
import type { Concept } from './concept.ts';

/** What a step is called, what it is for, and how it is led: paragraphs of guidance per language. */
export interface StepWords {
  name: Words;
  purpose: Words;
  guide: Partial<Record<Locale, readonly string[]>>;
}

export interface TemplateStep extends StepWords {
  /** Names the same step through all versions, copies and variants. */
  key: string;
  kind: string;
  /** Suggested length in days. */
  days: number;
}

/** A way of working, as text in one or more languages. */
export interface TemplateBody {
  name: Words;
  question: Words;
  purpose: Words;
  /** The year people look towards; null for the year after the process starts. */
  horizonYear: number | null;
  concepts: readonly Concept[];
  steps: readonly TemplateStep[];
}

/** `key` is a word for a shipped template and an id for one that a place has made. */
export interface TemplateRef {
  key: string;
  version: number;
}

export interface Template extends TemplateRef, TemplateBody {}

/** The templates that come with Varde. */
export const SHIPPED: readonly Template[] = [futurePicture, goalWork, shortWorkshop, commonGround];

/** Null for what is not shipped. The newest version is the only one that is. */
export function findShipped(key: string): Template | null {
  return SHIPPED.find((template) => template.key === key) ?? null;
}

/** The guide in the wanted language, else in whichever it has been written. */
export function guideIn({ guide }: Pick<StepWords, 'guide'>, locale: Locale): readonly string[] {
  return guide[locale] ?? guide.nb ?? guide.nn ?? guide.en ?? [];
}

const NO_WORDS: StepWords = { name: {}, purpose: {}, guide: {} };

/** What a step says: its own words where the place has written some, else its template's. */
export function stepWords(
  template: TemplateBody | null,
  step: { key: string; words: Partial<StepWords> | null },
): StepWords {
  const given = template?.steps.find((one) => one.key === step.key) ?? NO_WORDS;
  return { ...given, ...step.words };
}
