import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedRows, testWithSharedData } from '#test/house/shared-data.ts';
import { languageOf, type Language } from './language.ts';

const SAID: Record<Language, readonly string[]> = {
  nb: [
    'Jeg drømmer om en skole der alle har en venn',
    'Ikke lekser',
    'Å få være ute hver dag',
    'Tid til å leke sammen',
  ],
  nn: ['Eg drøymer om ein skule der alle har ein ven', 'Ikkje lekser', 'Ein vaksen som ser meg', 'Meir leik'],
  da: ['Jeg drømmer om en skole hvor alle har en ven', 'Hvad med mere leg?', 'At være ude hver dag'],
  sv: ['Jag drömmer om en skola där alla har en vän', 'Inte läxor', 'Att få vara ute varje dag'],
  en: ['I dream of a school where everyone has a friend', 'More play', 'No homework', 'Safe at school'],
  se: ['Mun niegadan skuvllas gos buohkain lea ustit', 'Ahte mánná oahpásnuvvá sámegillii', 'Eanet stoahkan'],
  other: [
    'Chcę mieć więcej przyjaciół',
    'Noriu daugiau draugų',
    'In wiilkaygu dugsiga ku barto',
    'Ich möchte mehr Freunde',
    'Haluan enemmän ystäviä',
    'Я хочу больше друзей',
    'المزيد من الأصدقاء',
    'ተጨማሪ ጓደኞች',
  ],
  unsure: ['', ' ', '123', '🙂🙂', 'Minecraft', 'ok', 'Ola Nordmann', 'haha', 'tid'],
};

test.for(Object.entries(SAID))('tells %s', ([language, texts]) => {
  expect(texts.filter((text) => languageOf(text).language !== language)).toEqual([]);
});

test('takes any text, the same way every time, and is as sure as it says', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem()), (text) => {
      const told = languageOf(text);
      expect(languageOf(text)).toEqual(told);
      expect(told.certainty >= 0 && told.certainty <= 1).toBe(true);
      expect(told.language === 'unsure').toBe(told.certainty < 0.502);
    }),
  );
  expect(languageOf('Eg er glad i skulen. '.repeat(500)).language).toBe('nn');
});

describe('sentences from parliament that nothing was learnt from', () => {
  // A rule of function words has .870 of all right.
  testWithSharedData('whole: at least .95 right of all, and at most .10 unsure', () => {
    const { right, unsure } = told((text) => text);
    expect(right).toBeGreaterThanOrEqual(0.95);
    expect(unsure).toBeLessThanOrEqual(0.1);
  });

  testWithSharedData('their first five words: at least .87 right of all', () => {
    expect(told((text) => (text.match(/\p{L}+/gu) ?? []).slice(0, 5).join(' ')).right).toBeGreaterThanOrEqual(0.87);
  });
});

function told(part: (text: string) => string): { right: number; unsure: number } {
  const rows = sharedRows('language/nob-nno-parliament.csv').slice(1500);
  const answers = rows.map(({ text = '', language }) => ({
    is: language === 'nob' ? 'nb' : 'nn',
    told: languageOf(part(text)).language,
  }));
  return {
    right: answers.filter((one) => one.is === one.told).length / rows.length,
    unsure: answers.filter((one) => one.told === 'unsure').length / rows.length,
  };
}
