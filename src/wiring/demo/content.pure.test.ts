import { describe, expect, it, test } from 'vitest';
import { CONCEPTS } from '#modules/processes/index.ts';
import { drawings } from './content/drawings/all.ts';
import { people } from './content/people.ts';
import { merged } from './content/places-more.ts';
import { processes } from './content/processes.ts';
import { places } from './content/region.ts';
import type { DemoProcess } from './content/types.ts';

const MUNICIPALITIES = places.filter(({ kind }) => kind === 'municipality').map(({ key }) => key);
/** Names of schools and kindergartens that are real, or that people there would take for one. */
const REAL =
  /Allanengen|Dale|Atlanten|Gomalandet|Innlandet|Nordlandet|Frei|Rensvik|Bjerkelund|Bremsnes|Bruhagen|Kårvåg|Utheim|Meløy|Batnfjord|Angvik|Torjulvågen|Straumsnes|Sunndalsøra|Løykja|Ålvund|Todal|Øye|\bMo\b|Bøfjord|Stangvik|Surnadal|Nordvik|Aure|Stemshaug|Leira|Tustna|Straumen|Mjosund|Smøla|Hopen|Dyrnes|Vikan|Tømmervåg|Røsand/;

/** The municipality that a place lies in; the region itself lies in none. */
function municipalityOf(key: string): string | null {
  if (MUNICIPALITIES.includes(key)) return key;
  const place = places.find((one) => one.key === key);
  return place ? municipalityOf(place.parent) : null;
}

function saidIn({ dreams, heard = [] }: DemoProcess): string[] {
  return [...dreams.map(({ text }) => text), ...heard.flatMap(({ texts }) => texts)];
}

const nynorsk = /\b(ikkje|eg|ein|eit|noko|nokon|dei|kva|kvar|kvart|korleis|berre|frå|vere|saman|skule)\b/i;
const bokmal = /\b(jeg|en|noe|noen|hva|hver|hvert|hvordan|bare|fra|være|sammen|skole)\b/i;

const said = processes.flatMap(saidIn);
const goals = processes.flatMap(({ key, place, goals: set = [] }) =>
  set.map((goal) => ({ ...goal, id: `${key}/${goal.key}`, place })),
);

describe('the places of the demo', () => {
  const count = (kind: string) => places.filter((place) => place.kind === kind).length;

  it('are eight municipalities, 45 schools, 80 kindergartens, two centres and PPT, some private and one merged', () => {
    expect([count('municipality'), count('school'), count('kindergarten')]).toEqual([8, 45, 80]);
    expect([count('centre'), count('ppt')]).toEqual([2, 1]);
    expect(places.filter(({ kind, owner }) => kind === 'kindergarten' && owner === 'private').length).toBeGreaterThan(
      9,
    );
    expect(merged.gone).toHaveLength(2);
    expect(places.map(({ key }) => key)).toContain(merged.into);
  });

  it('carry each a name of its own, and no unit one that is real', () => {
    const names = [...places.map(({ name }) => name), ...merged.gone];
    expect(new Set(names).size).toBe(names.length);
    const units = places.filter(({ kind }) => kind !== 'municipality').map(({ name }) => name);
    expect(units.filter((name) => REAL.test(name))).toEqual([]);
  });

  it('write nynorsk in Surnadal, and say so in the names of its schools', () => {
    const nynorsk = places.filter(({ form }) => form === 'nn');
    expect(new Set(nynorsk.map(({ key }) => municipalityOf(key)))).toEqual(new Set(['surnadal']));
    for (const { name, kind, form } of places) {
      if (kind === 'school') expect(name, name).toMatch(form === 'nn' ? /skule$/ : /skole$/);
    }
  });
});

test('every goal can be walked back to voices: its process has dreams in a theme under its concept', () => {
  const voiceless = processes.flatMap(({ key, goals: set = [], themes, heard = [], dreams }) => {
    const filled = new Set([...heard.map(({ theme }) => theme), ...dreams.map(({ theme }) => theme)]);
    const spoken = new Set(themes.filter((theme) => filled.has(theme.key)).map(({ concept }) => concept));
    return set.filter(({ concept }) => !spoken.has(concept)).map((goal) => `${key}/${goal.key}`);
  });
  expect(voiceless).toEqual([]);
});

describe('what is said in the demo', () => {
  it('is at least six hundred dreams that nobody has said twice', () => {
    expect(said.length).toBeGreaterThanOrEqual(600);
    const folded = said.map((text) =>
      text
        .toLowerCase()
        .replaceAll(/[^\p{L}]+/gu, ' ')
        .trim(),
    );
    expect(folded.filter((text, nth) => folded.indexOf(text) < nth)).toEqual([]);
  });

  it('is said by every group, each often enough to be told apart', () => {
    const groups = new Map<string, number>();
    for (const { dreams, heard = [] } of processes) {
      for (const { group } of dreams) groups.set(group, (groups.get(group) ?? 0) + 1);
      for (const { group, texts } of heard) groups.set(group, (groups.get(group) ?? 0) + texts.length);
    }
    for (const group of ['child', 'youth', 'parent', 'staff', 'politician', 'business', 'volunteer']) {
      expect(groups.get(group), group).toBeGreaterThanOrEqual(20);
    }
    for (const group of ['leader', 'union', 'health']) expect(groups.get(group), group).toBeGreaterThanOrEqual(5);
  });

  it('is also said in other languages, each marked', () => {
    const marked = new Set(processes.flatMap(({ dreams }) => dreams.flatMap(({ language }) => language ?? [])));
    for (const language of ['en', 'pl', 'uk', 'ar', 'so', 'ti', 'lt', 'de', 'se']) expect(marked).toContain(language);
    const foreign = processes.flatMap(({ dreams }) =>
      dreams.filter(({ language }) => !language).map(({ text }) => text),
    );
    expect(foreign.filter((text) => /\p{Script=Cyrillic}|\p{Script=Arabic}|\p{Script=Ethiopic}/u.test(text))).toEqual(
      [],
    );
  });

  it('keeps to one form of Norwegian in each text', () => {
    const texts = processes.flatMap((process) => [
      ...(process.dreams.filter(({ language }) => !language).map(({ text }) => text) ?? []),
      ...(process.heard ?? []).flatMap(({ texts: list }) => list),
      ...(process.picture?.versions.flatMap(({ headline, narrative, concepts }) => [
        [headline, narrative, ...CONCEPTS.map((concept) => concepts[concept])].join(' '),
      ]) ?? []),
    ]);
    expect(texts.filter((text) => !/\bæ\b/i.test(text) && nynorsk.test(text) && bokmal.test(text))).toEqual([]);
    const inSurnadal = processes.filter(({ place }) => municipalityOf(place) === 'surnadal').flatMap(saidIn);
    expect(inSurnadal.filter((text) => bokmal.test(text))).toEqual([]);
    const elsewhere = processes.filter(({ place }) => municipalityOf(place) !== 'surnadal').flatMap(saidIn);
    expect(elsewhere.filter((text) => !/\bæ\b/i.test(text) && nynorsk.test(text))).toEqual([]);
  });

  it('says each goal in the form that its place writes', () => {
    for (const { place, text, first = '', signs } of goals) {
      const words = [text, first, ...signs].join(' ');
      const [own, other] = municipalityOf(place) === 'surnadal' ? ['nn', bokmal] : ['nb', nynorsk];
      expect(other.exec(words)?.[0], `${own}: ${words}`).toBeUndefined();
      if (own === 'nb') expect(words).not.toMatch(/kjelde/i);
    }
  });
});

describe('what came of it in the demo', () => {
  const adopted = processes.filter(({ picture }) => picture?.adoption);

  it('is pictures adopted in the region, in every municipality and in several units, most of them with a drawing', () => {
    expect(new Set(adopted.map(({ place }) => place))).toEqual(
      expect.toSatisfy((all: Set<string>) => MUNICIPALITIES.every((key) => all.has(key))),
    );
    expect(
      adopted.filter(({ place }) => !MUNICIPALITIES.includes(place) && place !== 'nordmore').length,
    ).toBeGreaterThanOrEqual(5);
    const used = adopted.flatMap(({ picture }) => picture?.versions.flatMap(({ drawing }) => drawing ?? []) ?? []);
    expect(new Set(used).size).toBeGreaterThanOrEqual(12);
    expect(drawings.map(({ key }) => key)).toEqual(expect.arrayContaining([...new Set(used)]));
  });

  it('is goals under each concept, tied from unit to municipality to region in every municipality', () => {
    expect(new Set(goals.map(({ concept }) => concept))).toEqual(new Set(CONCEPTS));
    const byId = new Map(goals.map((goal) => [goal.id, goal]));
    const whole = goals.filter((goal) => {
      const above = byId.get(goal.serves ?? '');
      return above && byId.get(above.serves ?? '')?.place === 'nordmore';
    });
    expect(new Set(whole.map(({ place }) => municipalityOf(place)))).toEqual(new Set(MUNICIPALITIES));
    for (const { id, serves } of goals) if (serves) expect(byId.has(serves), id).toBe(true);
  });

  it('goes from what a child said through a theme and a picture to a goal, in every municipality', () => {
    const whole = adopted.filter(({ heard = [], themes, goals: set = [] }) =>
      themes.some(
        ({ key, concept }) =>
          heard.some(({ group, theme }) => group === 'child' && theme === key) &&
          set.some((goal) => goal.concept === concept),
      ),
    );
    expect(new Set(whole.flatMap(({ place }) => municipalityOf(place) ?? []))).toEqual(new Set(MUNICIPALITIES));
  });

  it('is led by people who held their position when it began', () => {
    for (const { key, place, handedDown, steps } of processes) {
      const begun = Math.min(0, handedDown ?? steps[0]?.opens ?? 0);
      const leads = people.some(({ positions }) =>
        positions.some((held) => held.place === place && held.role !== 'staff' && held.from <= begun),
      );
      expect(leads, key).toBe(true);
    }
  });
});
