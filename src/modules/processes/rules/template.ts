import type { Locale } from '#platform/i18n/words.ts';
import { futurePicture } from '../content/future-picture.ts';

type InAll<T> = Record<Locale, T>;

/** A shipped way of working: text in three languages, steps with a guide. */
export interface Template {
  key: string;
  version: number;
  horizonYear: number;
  name: InAll<string>;
  question: InAll<string>;
  purpose: InAll<string>;
  steps: readonly TemplateStep[];
}

export interface TemplateStep {
  kind: string;
  /** Suggested length in days. */
  days: number;
  name: InAll<string>;
  purpose: InAll<string>;
  guide: InAll<readonly string[]>;
}

/** The templates that come with Varde. */
export const TEMPLATES: readonly Template[] = [futurePicture];

export function findTemplate(key: string): Template | null {
  return TEMPLATES.find((template) => template.key === key) ?? null;
}

/** The template's own words for a kind of step. */
export function templateStep(templateKey: string, kind: string): TemplateStep | null {
  return findTemplate(templateKey)?.steps.find((step) => step.kind === kind) ?? null;
}
