import { beforeEach, describe, expect, it } from 'vitest';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import type { Context } from '#platform/db/context.server.ts';
import { read } from '#platform/db/work.server.ts';
import { beside } from '#modules/thread/index.server.ts';
import type { Process } from '../index.ts';
import { findProcess, variantsOf } from '../store/processes.server.ts';
import { acceptProcess } from './accept-process.server.ts';
import { adaptProcess } from './adapt-process.server.ts';
import { appointFacilitator } from './appoint-facilitator.server.ts';
import { handDown } from './hand-down.server.ts';
import { startProcess } from './start-process.server.ts';

let world: Gathered;
beforeEach(async () => {
  world = await aGathering();
});

const found = async (context: Context, id: string): Promise<Process> => {
  const process = await read(context, (r) => findProcess(r, id));
  if (!process) throw new Error('no such process');
  return process;
};
const startInRegion = async () =>
  sure(
    await startProcess(world.coordinator, {
      placeId: world.places.region,
      template: 'future_picture',
      question: {},
      startsOn: '',
    }),
  );
const asForm = (process: Process, nb: string) => ({
  question: { nb },
  steps: process.steps.map((step) => ({ ...step })),
});

describe('starting a process', () => {
  it('lays out the template with steps after each other and a code to join by', async () => {
    const process = await found(world.coordinator, await startInRegion());
    expect(process.steps.map((step) => step.kind)).toEqual(['gather', 'group', 'picture', 'goals']);
    expect(process.steps[0]?.joinCode).toMatch(/^[1-9]\d{5}$/);
    for (const [index, step] of process.steps.entries()) {
      const before = process.steps[index - 1];
      if (before) expect(step.opensOn > before.closesOn).toBe(true);
    }
    expect(process.accepted).toBe(true);
  });

  it.each([
    ['somebody without an account', () => world.participant],
    ['a facilitator of another process', () => world.facilitator],
    ['the lead of a municipality', () => world.owner],
  ])('is refused to %s in the region', async (_who, as) => {
    const form = { placeId: world.places.region, template: 'future_picture', question: {}, startsOn: '' };
    expect(await startProcess(as(), form)).toMatchObject({ ok: false, refused: 'access_denied' });
  });

  it('says what is wrong with the form', async () => {
    const form = {
      placeId: world.places.region,
      template: 'future_picture',
      question: { nb: 'x'.repeat(201) },
      startsOn: '31.2.2026',
    };
    const outcome = await startProcess(world.coordinator, form);
    expect(outcome).toMatchObject({
      ok: false,
      refused: 'day_unreadable',
      also: [{ refused: 'processes_question_long' }],
    });
  });

  it('does not know a place of another region', async () => {
    const form = { placeId: world.places.region, template: 'future_picture', question: {}, startsOn: '' };
    expect(await startProcess(world.stranger, form)).toMatchObject({
      ok: false,
      refused: 'organisation_unknown_place',
    });
  });
});

describe('handing down', () => {
  it('makes a variant that waits for its place, tied to the one above', async () => {
    const above = await startInRegion();
    const [id] = sure(await handDown(world.coordinator, above, [world.places.municipality]));
    const variant = await found(world.owner, id ?? '');
    expect(variant).toMatchObject({ handedDownFrom: above, accepted: false, placeId: world.places.municipality });
    expect(variant.steps[0]?.joinCode).not.toBe((await found(world.coordinator, above)).steps[0]?.joinCode);
    const [tie] = await read(world.owner, (r) => beside(r, variant.id));
    expect(tie).toMatchObject({ id: above, relation: 'variant_of' });
  });

  it('gives each place one variant, also when sent twice at once', async () => {
    const above = await startInRegion();
    const places = [world.places.municipality, world.places.elsewhere];
    await Promise.all([1, 2, 3].map(() => handDown(world.coordinator, above, places)));
    expect(await read(world.coordinator, (r) => variantsOf(r, above))).toHaveLength(2);
  });

  it('goes one level down and nowhere else', async () => {
    const above = await startInRegion();
    expect(await handDown(world.coordinator, above, [world.places.region])).toMatchObject({
      refused: 'processes_not_under',
    });
    expect(await handDown(world.coordinator, above, ['nonsense'])).toMatchObject({ refused: 'processes_not_under' });
    expect(await handDown(world.coordinator, above, [])).toMatchObject({ refused: 'processes_no_recipient' });
    expect(await read(world.coordinator, (r) => variantsOf(r, above))).toHaveLength(0);
  });

  it('is for whoever answers for the place', async () => {
    const above = await startInRegion();
    for (const who of [world.owner, world.facilitator, world.participant]) {
      expect(await handDown(who, above, [world.places.municipality])).toMatchObject({ refused: 'access_denied' });
    }
    expect(await handDown(world.stranger, above, [world.places.municipality])).toMatchObject({
      refused: 'processes_unknown',
    });
  });
});

describe('adapting', () => {
  it('takes the variant on with the place’s own words; the one above keeps its own', async () => {
    const above = await startInRegion();
    const [id = ''] = sure(await handDown(world.coordinator, above, [world.places.municipality]));
    const variant = await found(world.owner, id);
    sure(await adaptProcess(world.owner, id, variant.revision, asForm(variant, 'Hva drømmer du om?')));
    expect(await found(world.owner, id)).toMatchObject({ accepted: true, question: { nb: 'Hva drømmer du om?' } });
    expect((await found(world.coordinator, above)).question.nb).not.toBe('Hva drømmer du om?');
  });

  it('lets one of two who save at once through', async () => {
    const forms = ['Den ene?', 'Den andre?'].map((nb) => asForm(world.process, nb));
    const outcomes = await Promise.all(
      forms.map((form) => adaptProcess(world.owner, world.process.id, world.process.revision, form)),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ refused: 'processes_stale' });
  });

  it('is not for the region, which handed it down', async () => {
    const form = asForm(world.process, 'Regionens?');
    expect(await adaptProcess(world.coordinator, world.process.id, 1, form)).toMatchObject({
      refused: 'access_denied',
    });
    expect(await adaptProcess(world.neighbour, world.process.id, 1, form)).toMatchObject({ refused: 'access_denied' });
    expect(await acceptProcess(world.neighbour, world.process.id)).toMatchObject({ refused: 'access_denied' });
  });

  it('changes nothing when anything is wrong', async () => {
    const form = asForm(world.process, '  ');
    const [first, ...rest] = form.steps;
    if (!first) throw new Error('no steps');
    const steps = [{ ...first, opensOn: '5.12.2026', closesOn: '4.12.2026' }, ...rest];
    const outcome = await adaptProcess(world.owner, world.process.id, world.process.revision, { ...form, steps });
    expect(outcome).toMatchObject({
      refused: 'processes_question_empty',
      also: [{ refused: 'processes_closes_first' }],
    });
    expect(await found(world.owner, world.process.id)).toEqual(world.process);
  });

  it('does not touch the steps of another process', async () => {
    const other = await found(world.coordinator, await startInRegion());
    const form = { question: { nb: 'Hva?' }, steps: other.steps.map((step) => ({ ...step })) };
    const outcome = await adaptProcess(world.owner, world.process.id, world.process.revision, form);
    expect(outcome).toMatchObject({ refused: 'processes_unknown_step' });
  });
});

describe('appointing', () => {
  it('is once, by whoever answers for the place', async () => {
    const person = world.neighbour.actor.kind === 'person' ? world.neighbour.actor.personId : '';
    expect(await appointFacilitator(world.neighbour, world.process.id, person)).toMatchObject({
      refused: 'access_denied',
    });
    const twice = await Promise.all([1, 2].map(() => appointFacilitator(world.owner, world.process.id, person)));
    expect(twice.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await appointFacilitator(world.owner, world.process.id, 'nobody')).toMatchObject({
      refused: 'organisation_unknown_person',
    });
  });
});
