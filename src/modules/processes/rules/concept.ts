/** The five main concepts, in the order they are always shown. */
export const CONCEPTS = ['livsmestring', 'dybdelaering', 'digital', 'sosial', 'innovasjon'] as const;
export type Concept = (typeof CONCEPTS)[number];

export function isConcept(text: unknown): text is Concept {
  return CONCEPTS.includes(text as Concept);
}
