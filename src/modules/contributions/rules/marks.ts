import type { Readers } from '#modules/processes/index.ts';

const PUBLIC = '~public';
const REGION = '~region';
const ofPlace = (id: string) => `~place:${id}`;
const ofProcess = (id: string) => `~process:${id}`;

/**
 * Marks of those who may find a dream by its words: at least all who may read it now. What a step has since been
 * narrowed to is asked of each one that is found.
 */
export function marksOf(dream: { processId: string; placeId: string; promised: Readers; approved: boolean }): string[] {
  const { promised, approved } = dream;
  return [
    ofProcess(dream.processId),
    ...(promised === 'place' ? [ofPlace(dream.placeId)] : []),
    ...(promised === 'region' ? [REGION] : []),
    ...(promised === 'public' && approved ? [PUBLIC] : []),
  ];
}

/** The marks that somebody may find by: where they belong, and the processes whose every dream they read. */
export function marksFor(reader: {
  inRegion: boolean;
  placeIds: readonly string[];
  processIds: readonly string[];
}): string[] {
  return [
    PUBLIC,
    ...(reader.inRegion ? [REGION] : []),
    ...reader.placeIds.map(ofPlace),
    ...reader.processIds.map(ofProcess),
  ];
}
