import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONCEPTS } from '#modules/processes/index.ts';
import { LONGEST, parsePainting, perConcept, type Before, type PaintingForm } from './painting.ts';

const BEFORE: Before = { hadDrawing: false, kind: 'shared_vision', chosen: CONCEPTS };
const blank: PaintingForm = {
  headline: 'Her blir alle møtt',
  narrative: '',
  drawing: 'keep',
  drawingAlt: '',
  concepts: perConcept(() => ''),
  themes: perConcept(() => []),
};
const fieldsOf = (form: PaintingForm, had = false) => {
  const parsed = parsePainting(form, { ...BEFORE, hadDrawing: had });
  return parsed.ok ? [] : [parsed, ...(parsed.also ?? [])].map((one) => one.field);
};

describe('a painting', () => {
  test('needs a headline, and nothing else', () => {
    expect(fieldsOf(blank)).toEqual([]);
    expect(fieldsOf({ ...blank, headline: ' \n ' })).toEqual(['headline']);
  });

  test('is as long as it may be, and not a character longer', () => {
    const parts = ['headline', 'narrative'] as const;
    for (const part of parts) {
      expect(fieldsOf({ ...blank, [part]: 'a'.repeat(LONGEST[part]) })).toEqual([]);
      expect(fieldsOf({ ...blank, [part]: 'a'.repeat(LONGEST[part] + 1) })).toEqual([part]);
    }
    for (const concept of CONCEPTS) {
      const says = (length: number) => ({ ...blank, concepts: { ...blank.concepts, [concept]: 'a'.repeat(length) } });
      expect(fieldsOf(says(LONGEST.concept))).toEqual([]);
      expect(fieldsOf(says(LONGEST.concept + 1))).toEqual([`concept-${concept}`]);
    }
  });

  test('with a drawing says what is on it', () => {
    expect(fieldsOf({ ...blank, drawing: 'new' })).toEqual(['drawingAlt']);
    expect(fieldsOf({ ...blank, drawing: 'keep' }, true)).toEqual(['drawingAlt']);
    expect(fieldsOf({ ...blank, drawing: 'none' }, true)).toEqual([]);
    expect(fieldsOf({ ...blank, drawing: 'new', drawingAlt: 'a'.repeat(LONGEST.drawingAlt + 1) })).toEqual([
      'drawingAlt',
    ]);
  });

  test('without a drawing describes none', () => {
    const parsed = parsePainting({ ...blank, drawing: 'none', drawingAlt: 'En båt' }, { ...BEFORE, hadDrawing: true });
    expect(parsed.ok && parsed.value.drawingAlt).toBe('');
  });

  test('parsed twice is the same as parsed once', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(word, word, word, (headline, narrative, text) => {
        const once = parsePainting({ ...blank, headline, narrative, concepts: perConcept(() => text) }, BEFORE);
        if (!once.ok) throw new Error('refused');
        expect(parsePainting(once.value, BEFORE)).toEqual(once);
      }),
    );
  });
});
