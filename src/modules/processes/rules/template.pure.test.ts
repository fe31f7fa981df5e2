import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#platform/i18n/words.ts';
import { SHIPPED, type Template } from './template.ts';
import { asFile, LARGEST_FILE, readFile } from './template-file.ts';
import { asForm, KINDS, parseTemplate, unfinished } from './template-form.ts';

const refusalsOf = (outcome: ReturnType<typeof parseTemplate>) =>
  outcome.ok ? [] : [outcome, ...(outcome.also ?? [])].map(({ refused }) => refused);

describe.each(SHIPPED.map((template) => [template.key, template] as const))('the shipped %s', (_key, template) => {
  it('is finished in every language, with a guide for each step', () => {
    for (const locale of LOCALES) {
      expect(unfinished(template, locale)).toBeNull();
      expect(template.purpose[locale]).toBeTruthy();
      for (const step of template.steps) {
        expect(step.name[locale] && step.purpose[locale]).toBeTruthy();
        expect(step.guide[locale]?.length).toBeGreaterThan(0);
      }
    }
  });

  it('comes back the same from a form and from a file', () => {
    const { key: _word, version: _version, ...body } = template;
    const parsed = parseTemplate(asForm(template));
    expect(parsed).toEqual({ ok: true, value: body });
    expect(readFile(asFile(template))).toEqual({ ok: true, value: body });
  });
});

describe('a template as written', () => {
  const [shipped] = SHIPPED;
  const form = asForm(shipped as Template);

  it('says all that could never be right, at once', () => {
    const outcome = parseTemplate({
      ...form,
      horizonYear: '40',
      concepts: ['penger'],
      name: { nb: 'x'.repeat(81) },
      steps: form.steps.map((step) => ({ ...step, key: 'same', days: '0', kind: 'dans' })),
    });
    expect(new Set(refusalsOf(outcome))).toEqual(
      new Set([
        'processes_horizon',
        'processes_no_concept',
        'processes_text_long',
        'processes_kind_unknown',
        'processes_days',
        'processes_step_key',
      ]),
    );
  });

  it('is unfinished without steps, without a name, or with work on dreams before they are gathered', () => {
    const body = (change: Partial<Template>) => ({ ...(shipped as Template), ...change });
    expect(unfinished(body({ steps: [] }), 'nb')?.refused).toBe('processes_no_steps');
    expect(unfinished(body({ name: { en: 'Only English' } }), 'nb')?.refused).toBe('processes_template_name');
    const backwards = [...(shipped as Template).steps].reverse();
    expect(unfinished(body({ steps: backwards }), 'nb')?.refused).toBe('processes_gather_first');
    const twice = (shipped as Template).steps.flatMap((step) => [step, { ...step, key: `${step.key}-2` }]);
    expect(unfinished(body({ steps: twice }), 'nb')?.refused).toBe('processes_kind_twice');
  });

  it('takes any order of steps done without Varde', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...KINDS), { maxLength: 6 }), (kinds) => {
        const [step] = (shipped as Template).steps;
        if (!step) return;
        const steps = kinds.map((kind, index) => ({ ...step, key: `s${index}`, kind }));
        const works = kinds.filter((kind) => kind !== 'activity');
        const onDreams = works.findIndex((kind) => ['group', 'picture', 'goals'].includes(kind));
        const gathers = works.indexOf('gather');
        const inOrder = onDreams < 0 || (gathers >= 0 && gathers < onDreams);
        const right = kinds.length > 0 && new Set(works).size === works.length && inOrder;
        expect(unfinished({ ...(shipped as Template), steps }, 'nb') === null).toBe(right);
      }),
    );
  });
});

describe('a file', () => {
  it.each(['', '{', '[]', 'null', '{"format":"varde-template/2"}', '{"format":"noe annet"}'])(
    '«%s» is none',
    (text) => {
      expect(readFile(text)).toMatchObject({ refused: 'processes_file_other' });
    },
  );

  it('is refused when the template in it has no name in any language, or no steps', () => {
    const whole = JSON.parse(asFile(SHIPPED[0] as Template)) as Record<string, unknown>;
    for (const name of [undefined, {}, { nb: ' ' }, { sv: 'Mall' }]) {
      expect(readFile(JSON.stringify({ ...whole, name }))).toMatchObject({ refused: 'processes_file_nameless' });
    }
    for (const steps of [undefined, [], {}, ['samle']]) {
      expect(readFile(JSON.stringify({ ...whole, steps }))).toMatchObject({ refused: 'processes_file_stepless' });
    }
  });

  it('is refused when anything in it is wrong or it is too large, and never throws', () => {
    const whole = JSON.parse(asFile(SHIPPED[0] as Template)) as Record<string, unknown>;
    expect(readFile(JSON.stringify({ ...whole, concepts: [] }))).toMatchObject({ refused: 'processes_file_faulty' });
    expect(readFile('x'.repeat(LARGEST_FILE + 1))).toMatchObject({ refused: 'processes_file_large' });
    const odd = { toString: '' };
    const steps = [{ key: odd, guide: { nb: [odd] } }];
    for (const wrong of [{ horizonYear: odd }, { concepts: [odd] }, { steps }]) {
      expect(readFile(JSON.stringify({ ...whole, ...wrong }))).toMatchObject({ refused: 'processes_file_faulty' });
    }
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(whole)), fc.jsonValue(), (field, value) => {
        readFile(JSON.stringify({ ...whole, [field]: value }));
      }),
    );
  });
});
