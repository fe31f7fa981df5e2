import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONCEPTS } from '#modules/processes/index.ts';
import { perConcept } from './painting.ts';
import { recognised } from './recognition.ts';

const aPicture = fc.record({
  place: fc.string({ minLength: 1 }),
  concepts: fc.tuple(...CONCEPTS.map(() => fc.constantFrom('', '  ', 'Vi er ute'))).map((texts) => {
    const byConcept = new Map(CONCEPTS.map((concept, index) => [concept, texts[index] ?? '']));
    return perConcept((concept) => byConcept.get(concept) ?? '');
  }),
});

test('every picture either speaks of a concept or is named as missing it', () => {
  fc.assert(
    fc.property(fc.array(aPicture), (pictures) => {
      const found = recognised(pictures);
      expect(found.map(({ concept }) => concept)).toEqual([...CONCEPTS]);
      for (const { concept, in: count, missing } of found) {
        expect(count + missing.length).toBe(pictures.length);
        expect(count).toBe(pictures.filter(({ concepts }) => concepts[concept].trim()).length);
      }
    }),
  );
});
