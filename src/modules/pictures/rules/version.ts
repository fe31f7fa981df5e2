import { CONCEPTS, type Concept } from '#modules/processes/index.ts';
import { refuse, type Refusal } from '#platform/i18n/refusal.ts';
import { AIMS, sameSigns, type PictureKind, type Signs } from './aims.ts';
import type { Painting } from './painting.ts';

/** A picture as it stood when it was saved. Never changed. */
export interface PictureVersion {
  version: number;
  headline: string;
  narrative: string;
  drawingId: string | null;
  drawingAlt: string;
  concepts: Record<Concept, string>;
  /** Under each quality aim; none in a shared vision. */
  signs: Signs;
  writtenAt: Date;
  /** The person who wrote; null for those who may not know. */
  writtenBy: string | null;
}

/** The version that counts: the latest that a body has adopted, else the latest there is. */
export function standingVersion<V extends { version: number }>(
  versions: readonly V[],
  adopted: readonly { version: number }[],
): V | null {
  const newest = [...versions].sort((one, other) => other.version - one.version);
  const taken = new Set(adopted.map((adoption) => adoption.version));
  return newest.find((one) => taken.has(one.version)) ?? newest[0] ?? null;
}

/**
 * What a body adopts must be whole: the story told, and something under each concept that its process works with, or a
 * sign under each quality aim.
 */
export function mayBeAdopted(
  kind: PictureKind,
  version: Pick<PictureVersion, 'narrative' | 'concepts' | 'signs'>,
  chosen: readonly Concept[],
): Refusal | null {
  const told = version.narrative !== '';
  if (kind === 'good_practice') {
    const seen = AIMS.every((aim) => version.signs[aim].length > 0);
    return told && seen ? null : refuse('pictures_practice_unfinished');
  }
  const whole = told && chosen.every((concept) => version.concepts[concept] !== '');
  return whole ? null : refuse('pictures_unfinished');
}

/** Nothing is told yet but a headline: there is nothing to hang on a wall. */
export function isEmpty({
  narrative,
  concepts,
  signs,
}: Pick<PictureVersion, 'narrative' | 'concepts' | 'signs'>): boolean {
  const said = CONCEPTS.some((concept) => concepts[concept] !== '') || AIMS.some((aim) => signs[aim].length > 0);
  return narrative === '' && !said;
}

/** The concepts a picture shows: those its process works with, and those that it spoke of before they were left out. */
export function shownConcepts(chosen: readonly Concept[], concepts: Record<Concept, string>): Concept[] {
  return CONCEPTS.filter((concept) => chosen.includes(concept) || concepts[concept] !== '');
}

/** True when saving would change nothing that is written or drawn. */
export function saysTheSame(painting: Painting, version: PictureVersion): boolean {
  return (
    painting.drawing !== 'new' &&
    !(painting.drawing === 'none' && version.drawingId !== null) &&
    painting.headline === version.headline &&
    painting.narrative === version.narrative &&
    painting.drawingAlt === version.drawingAlt &&
    CONCEPTS.every((concept) => painting.concepts[concept] === version.concepts[concept]) &&
    sameSigns(painting.signs, version.signs)
  );
}

const TITLE = 80;

/** The first words of a text, whole words as far as they go. */
export function firstWords(text: string, most = TITLE): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
