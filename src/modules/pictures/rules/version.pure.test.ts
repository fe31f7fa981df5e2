import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONCEPTS } from '#modules/processes/index.ts';
import { perConcept } from './painting.ts';
import { perAim } from './aims.ts';
import { firstWords, mayBeAdopted, standingVersion } from './version.ts';

describe('the version that counts', () => {
  const versions = [1, 2, 3].map((version) => ({ version }));
  test('is the latest adopted, else the latest', () => {
    expect(standingVersion(versions, [])?.version).toBe(3);
    expect(standingVersion(versions, [{ version: 1 }])?.version).toBe(1);
    expect(standingVersion(versions, [{ version: 1 }, { version: 2 }])?.version).toBe(2);
    expect(standingVersion([], [{ version: 1 }])).toBeNull();
  });
});

describe('what may be adopted', () => {
  const whole = { narrative: 'I 2040', concepts: perConcept(() => 'noe'), signs: perAim(() => []) };
  test('is whole', () => {
    expect(mayBeAdopted('shared_vision', whole, CONCEPTS)).toBeNull();
    expect(mayBeAdopted('shared_vision', { ...whole, narrative: '' }, CONCEPTS)?.refused).toBe('pictures_unfinished');
    expect(
      mayBeAdopted('shared_vision', { ...whole, concepts: { ...whole.concepts, digital: '' } }, CONCEPTS)?.refused,
    ).toBe('pictures_unfinished');
    const chosen = CONCEPTS.filter((concept) => concept !== 'digital');
    expect(
      mayBeAdopted('shared_vision', { ...whole, concepts: { ...whole.concepts, digital: '' } }, chosen),
    ).toBeNull();
  });
});

describe('the first words', () => {
  test('are never longer than asked for, and begin the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 5, max: 90 }), (text, most) => {
        const words = firstWords(text, most);
        expect(words.length).toBeLessThanOrEqual(most);
        const line = text.replaceAll(/\s+/g, ' ').trim();
        expect(line.startsWith(words.replace(/…$/, '').trimEnd()) || line === words).toBe(true);
      }),
    );
  });
});
