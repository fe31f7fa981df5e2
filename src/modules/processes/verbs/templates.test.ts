import { beforeEach, describe, expect, it } from 'vitest';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { read } from '#platform/db/work.server.ts';
import { asFile, asForm, findShipped, type Template, type TemplateForm } from '../index.ts';
import {
  draftTemplate,
  findProcess,
  findTemplate,
  handDown,
  issueTemplate,
  makeTemplate,
  offerTo,
  answerOffer,
  retireTemplate,
  saveDraft,
  startProcess,
  templatesOfRegion,
  usableTemplates,
} from '../index.server.ts';

let world: Gathered;
beforeEach(async () => {
  world = await aGathering();
});

const shipped = findShipped('short_workshop') as Template;
const copied = async () =>
  sure(await makeTemplate(world.owner, world.places.municipality, { from: 'template', ref: shipped }));
const startFrom = (template: string, placeId = world.places.municipality) => ({
  placeId,
  template,
  question: {},
  startsOn: '',
});
const named = (nb: string): TemplateForm => ({ ...asForm(shipped), name: { nb } });

describe('a template', () => {
  it('is copied, written, issued and started from; until then it is nobody’s to start', async () => {
    const id = await copied();
    expect(await startProcess(world.owner, startFrom(id))).toMatchObject({ refused: 'processes_unknown_template' });
    sure(await saveDraft(world.owner, id, 1, named('Idékafé')));
    expect(sure(await issueTemplate(world.owner, id, 2))).toBe(1);
    const process = sure(await startProcess(world.owner, startFrom(id)));
    expect(await read(world.owner, (r) => findProcess(r, process))).toMatchObject({ name: { nb: 'Idékafé' } });
    expect(await saveDraft(world.owner, id, 2, named('Senere'))).toMatchObject({ refused: 'processes_template_stale' });
  });

  it('copied is called something else than what it was copied from, in every language it is called in', async () => {
    const from = {
      from: 'template' as const,
      ref: shipped,
      called: (name: string, locale: string) => `${name} ${locale}`,
    };
    const id = sure(await makeTemplate(world.owner, world.places.municipality, from));
    const original = await read(world.owner, (r) => findTemplate(r, shipped));
    const copy = await read(world.owner, (r) => findTemplate(r, { key: id, version: 1 }));
    expect(copy?.name).toEqual({
      nb: `${original?.name.nb} nb`,
      nn: `${original?.name.nn} nn`,
      en: `${original?.name.en} en`,
    });
    expect(copy?.steps).toEqual(original?.steps);
  });

  it('is for its place and those below, not for the neighbour', async () => {
    const id = await copied();
    sure(await issueTemplate(world.owner, id, 1));
    expect(await startProcess(world.neighbour, startFrom(id, world.places.elsewhere))).toMatchObject({
      refused: 'processes_unknown_template',
    });
    expect(await read(world.stranger, (r) => findTemplate(r, { key: id, version: 1 }))).toBeNull();
  });

  it('is made and written by whoever answers for the place alone', async () => {
    const id = await copied();
    for (const who of [world.coordinator, world.facilitator, world.neighbour, world.participant]) {
      expect(await makeTemplate(who, world.places.municipality, { from: 'nothing' })).toMatchObject({
        refused: 'access_denied',
      });
      expect(await saveDraft(who, id, 1, named('Min'))).toMatchObject({ refused: 'access_denied' });
      expect(await issueTemplate(who, id, 1)).toMatchObject({ refused: 'access_denied' });
      expect(await retireTemplate(who, id, 'retired')).toMatchObject({ refused: 'access_denied' });
    }
    expect(await saveDraft(world.stranger, id, 1, named('Min'))).toMatchObject({
      refused: 'processes_unknown_template',
    });
  });

  it('without steps is not issued; a file gives the same as it was made from', async () => {
    const empty = sure(await makeTemplate(world.owner, world.places.municipality, { from: 'nothing' }));
    expect(await issueTemplate(world.owner, empty, 1)).toMatchObject({ ok: false });
    const from = { from: 'file' as const, text: asFile(shipped) };
    const id = sure(await makeTemplate(world.owner, world.places.municipality, from));
    const { key: _key, ...read1 } = shipped;
    expect(await read(world.owner, (r) => findTemplate(r, { key: id, version: 1 }))).toMatchObject(read1);
    const before = await read(world.owner, (r) => templatesOfRegion(r));
    for (const [text, refused] of [
      ['{}', 'processes_file_other'],
      [asFile({ ...shipped, name: {} }), 'processes_file_nameless'],
      [asFile({ ...shipped, steps: [] }), 'processes_file_stepless'],
    ] as const) {
      const outcome = await makeTemplate(world.owner, world.places.municipality, { from: 'file', text });
      expect(outcome).toMatchObject({ refused, field: 'file' });
    }
    expect(await read(world.owner, (r) => templatesOfRegion(r))).toEqual(before);
  });

  it('is saved by one of two at once', async () => {
    const id = await copied();
    const both = await Promise.all(['Den ene', 'Den andre'].map((nb) => saveDraft(world.owner, id, 1, named(nb))));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const drafts = await Promise.all([1, 2].map(() => issueTemplate(world.owner, id, 2)));
    expect(drafts.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('goes out of use, and what runs by it goes on', async () => {
    const id = await copied();
    sure(await issueTemplate(world.owner, id, 1));
    const path = [world.places.region, world.places.municipality];
    const keys = async () => (await read(world.owner, (r) => usableTemplates(r, path))).map(({ key }) => key);
    expect(await keys()).toContain(id);
    sure(await retireTemplate(world.owner, id, 'retired'));
    expect(await keys()).not.toContain(id);
  });
});

describe('a newer version', () => {
  it('is offered to what runs by an older one, and to nobody’s variants before they are sent it', async () => {
    const id = sure(await makeTemplate(world.coordinator, world.places.region, { from: 'template', ref: shipped }));
    sure(await issueTemplate(world.coordinator, id, 1));
    const running = sure(await startProcess(world.coordinator, startFrom(id, world.places.region)));
    const [variant = ''] = sure(await handDown(world.coordinator, running, [world.places.municipality]));
    expect(sure(await draftTemplate(world.coordinator, id))).toBe(2);
    const form = asForm(shipped);
    const steps = [
      ...form.steps,
      { ...form.steps[2], key: 'tea', name: { nb: 'Drikke te' } } as (typeof form.steps)[0],
    ];
    sure(await saveDraft(world.coordinator, id, 1, { ...form, steps }));
    sure(await issueTemplate(world.coordinator, id, 2));
    const offer = async (process: string) => {
      const one = await read(world.coordinator, (r) => findProcess(r, process));
      return one && read(world.coordinator, (r) => offerTo(r, one));
    };
    expect(await offer(running)).toMatchObject({ number: 2, from: 'template' });
    expect(await offer(variant)).toBeNull();
    sure(await answerOffer(world.coordinator, running, 2, 'taken'));
    const now = await read(world.coordinator, (r) => findProcess(r, running));
    expect(now).toMatchObject({ templateVersion: 2 });
    expect(now?.steps.at(-1)).toMatchObject({ key: 'tea', kind: 'activity' });
    expect(await offer(running)).toBeNull();
  });
});
