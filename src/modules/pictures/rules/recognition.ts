import { CONCEPTS, type Concept } from '#modules/processes/index.ts';

/** What one picture says under each concept. */
export interface Said {
  place: string;
  concepts: Record<Concept, string>;
}

/** Where a main concept can be recognised: in so many of the pictures, and not at these places, by name. */
export interface Recognised {
  concept: Concept;
  in: number;
  missing: string[];
}

/** For each main concept that is asked about, which pictures say something under it. */
export function recognised(pictures: readonly Said[], asked: readonly Concept[] = CONCEPTS): Recognised[] {
  return asked.map((concept) => {
    const missing = pictures.filter(({ concepts }) => concepts[concept].trim() === '').map(({ place }) => place);
    return {
      concept,
      in: pictures.length - missing.length,
      missing: missing.sort((one, other) => one.localeCompare(other, 'nb')),
    };
  });
}
