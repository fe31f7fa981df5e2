import { beforeEach, describe, expect, it } from 'vitest';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import type { Context } from '#platform/db/context.server.ts';
import { read } from '#platform/db/work.server.ts';
import { contribute } from '#modules/contributions/index.server.ts';
import type { Process } from '../index.ts';
import {
  acceptProcess,
  adaptProcess,
  addStep,
  answerOffer,
  completeStep,
  declineProcess,
  dismissFacilitator,
  facilitatorsOf,
  findProcess,
  findProcessOfCode,
  handBack,
  handDown,
  involveParty,
  lessonsOf,
  offerTo,
  partiesOf,
  remindUnanswered,
  resumeProcess,
  reviseInvolvement,
  sendOut,
  startProcess,
  takeBackLesson,
  variantsOf,
  withdrawProcess,
} from '../index.server.ts';

let world: Gathered;
let above: string;
let variant: string;

beforeEach(async () => {
  world = await aGathering();
  const form = { placeId: world.places.region, template: 'future_picture', question: {}, startsOn: '' };
  above = sure(await startProcess(world.coordinator, form));
  variant = sure(await handDown(world.coordinator, above, [world.places.municipality]))[0] ?? '';
});

const found = async (context: Context, id: string): Promise<Process> => {
  const process = await read(context, (r) => findProcess(r, id));
  if (!process) throw new Error('no such process');
  return process;
};
const offered = async (context: Context, id: string) => {
  const process = await found(context, id);
  return read(context, (r) => offerTo(r, process));
};
/** Saves a process with another question and, when asked, without some step. */
const change = async (context: Context, id: string, nb: string, without = '') => {
  const { revision, steps } = await found(context, id);
  const given = steps.map((step) => ({ ...step, omitted: step.key === without ? 'Det er gjort før' : null, name: {} }));
  sure(await adaptProcess(context, id, revision, { question: { nb }, steps: given }));
};

describe('saying no', () => {
  it('is with a reason, and may be thought better of', async () => {
    expect(await declineProcess(world.owner, variant, '  ')).toMatchObject({ refused: 'processes_reason_empty' });
    sure(await declineProcess(world.owner, variant, 'Ny styrer fra januar.'));
    expect((await found(world.owner, variant)).declined?.reason).toBe('Ny styrer fra januar.');
    sure(await acceptProcess(world.owner, variant));
    expect(await found(world.owner, variant)).toMatchObject({ accepted: true, declined: null });
    expect(await declineProcess(world.owner, variant, 'Likevel ikke')).toMatchObject({
      refused: 'processes_accepted_already',
    });
  });

  it('is for whoever answers for the place, not for those who facilitate or stand above', async () => {
    for (const who of [world.coordinator, world.facilitator, world.neighbour, world.participant]) {
      expect(await declineProcess(who, variant, 'Nei')).toMatchObject({ refused: 'access_denied' });
      expect(await withdrawProcess(who, variant, 'Nei')).toMatchObject({ refused: 'access_denied' });
    }
    expect(await withdrawProcess(world.facilitator, world.process.id, 'Nei')).toMatchObject({
      refused: 'access_denied',
    });
  });
});

describe('calling off', () => {
  it('closes for dreams, and loses none', async () => {
    const dream = { words: 'En brygge', stakeholder: 'child', clientId: world.clock.newId(), picture: null };
    sure(await contribute(world.participant, world.code, { ...dream, language: null }));
    sure(await withdrawProcess(world.owner, world.process.id, 'Vi slås sammen'));
    const late = { ...dream, words: 'En båt', clientId: world.clock.newId(), language: null };
    expect(await contribute(world.participant, world.code, late)).toMatchObject({ refused: 'contributions_withdrawn' });
    expect(await withdrawProcess(world.owner, world.process.id, 'Igjen')).toMatchObject({
      refused: 'processes_withdrawn',
    });
    sure(await resumeProcess(world.owner, world.process.id));
    sure(await contribute(world.participant, world.code, late));
    expect(await resumeProcess(world.owner, world.process.id)).toMatchObject({ refused: 'processes_runs_already' });
  });

  it('above lets nobody take it on; whoever has goes on', async () => {
    const [other = ''] = sure(await handDown(world.coordinator, above, [world.places.elsewhere]));
    sure(await acceptProcess(world.neighbour, other));
    sure(await withdrawProcess(world.coordinator, above, 'Valget'));
    expect(await acceptProcess(world.owner, variant)).toMatchObject({ refused: 'processes_above_withdrawn' });
    expect(await handDown(world.coordinator, above, [world.places.elsewhere])).toMatchObject({
      refused: 'processes_withdrawn',
    });
    expect(await found(world.neighbour, other)).toMatchObject({ accepted: true, withdrawn: null });
    expect(await sendOut(world.coordinator, above, '')).toMatchObject({ refused: 'processes_withdrawn' });
  });
});

describe('a change from above', () => {
  it('is offered, and taken with what the place has made its own left standing', async () => {
    await change(world.owner, variant, 'Vårt eget spørsmål?');
    expect(await offered(world.owner, variant)).toBeNull();
    expect(await sendOut(world.coordinator, above, '')).toMatchObject({ refused: 'processes_nothing_changed' });
    await change(world.coordinator, above, 'Regionens nye?', 'goals');
    expect(sure(await sendOut(world.coordinator, above, 'Målene tas til våren'))).toBe(2);
    expect(await found(world.owner, variant)).toMatchObject({ question: { nb: 'Vårt eget spørsmål?' } });
    expect(await offered(world.owner, variant)).toMatchObject({ number: 2, note: 'Målene tas til våren', left: false });
    sure(await answerOffer(world.owner, variant, 2, 'taken'));
    const now = await found(world.owner, variant);
    expect(now.question).toEqual({ nb: 'Vårt eget spørsmål?' });
    expect(now.omitted.map(({ key, reason }) => [key, reason])).toEqual([['goals', 'Det er gjort før']]);
    expect(await offered(world.owner, variant)).toBeNull();
    expect(await answerOffer(world.owner, variant, 2, 'taken')).toMatchObject({ refused: 'processes_no_offer' });
  });

  it('may be left and taken later; one that has become older is not taken unseen', async () => {
    sure(await acceptProcess(world.owner, variant));
    await change(world.coordinator, above, 'Andre gang?');
    sure(await sendOut(world.coordinator, above, ''));
    sure(await answerOffer(world.owner, variant, 2, 'left'));
    expect(await offered(world.owner, variant)).toMatchObject({ number: 2, left: true });
    await change(world.coordinator, above, 'Tredje gang?');
    sure(await sendOut(world.coordinator, above, ''));
    expect(await answerOffer(world.owner, variant, 2, 'taken')).toMatchObject({ refused: 'processes_offer_newer' });
    sure(await answerOffer(world.owner, variant, 3, 'taken'));
    expect(await found(world.owner, variant)).toMatchObject({ question: { nb: 'Tredje gang?' } });
  });

  it('goes to those who come later as it was last sent, not as it is being written', async () => {
    await change(world.coordinator, above, 'Under arbeid?');
    const [late = ''] = sure(await handDown(world.coordinator, above, [world.places.elsewhere]));
    expect((await found(world.neighbour, late)).question.nb).not.toBe('Under arbeid?');
  });

  it('is answered once by two at once, and only by whoever may adapt', async () => {
    sure(await acceptProcess(world.owner, variant));
    await change(world.coordinator, above, 'Ny?');
    sure(await sendOut(world.coordinator, above, ''));
    expect(await answerOffer(world.coordinator, variant, 2, 'taken')).toMatchObject({ refused: 'access_denied' });
    expect(await sendOut(world.owner, above, '')).toMatchObject({ refused: 'access_denied' });
    const both = await Promise.all([1, 2].map(() => answerOffer(world.owner, variant, 2, 'taken')));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('steps', () => {
  it('of one’s own are done when somebody says so', async () => {
    sure(await acceptProcess(world.owner, variant));
    const [first] = (await found(world.owner, variant)).steps;
    const own = { kind: 'activity', name: { nb: 'Elevrådet leser' } };
    const form = { ...own, opensOn: '1.3.2027', closesOn: '', after: first?.id ?? '' };
    const id = sure(await addStep(world.owner, variant, form));
    const { steps } = await found(world.owner, variant);
    expect(steps.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
    expect(steps[1]).toMatchObject({ id, kind: 'activity', opensOn: '2027-03-01', closesOn: '2027-03-07' });
    sure(await completeStep(world.owner, variant, id, 'done'));
    sure(await completeStep(world.owner, variant, id, 'done'));
    expect((await found(world.owner, variant)).steps[1]?.completedAt).not.toBeNull();
    sure(await completeStep(world.owner, variant, id, 'not_done'));
    expect((await found(world.owner, variant)).steps[1]?.completedAt).toBeNull();
    expect(await completeStep(world.owner, variant, first?.id ?? '', 'done')).toMatchObject({
      refused: 'processes_unknown_step',
    });
    expect(await addStep(world.neighbour, variant, form)).toMatchObject({ refused: 'access_denied' });
    expect(await addStep(world.owner, variant, { ...form, name: {} })).toMatchObject({
      refused: 'processes_step_name',
    });
  });

  it('are added with statements to answer, once, with a code of their own, and are sent on', async () => {
    sure(await acceptProcess(world.owner, variant));
    const form = { kind: 'react', name: { nb: 'Hva mener vi?' }, opensOn: '1.3.2027', closesOn: '', after: '' };
    const id = sure(await addStep(world.owner, variant, form));
    const [step] = (await found(world.owner, variant)).steps;
    expect(step).toMatchObject({ id, kind: 'react', joinCode: expect.stringMatching(/^\d{6}$/) });
    expect((await read(world.owner, (r) => findProcessOfCode(r, step?.joinCode ?? '')))?.id).toBe(variant);
    expect(await addStep(world.owner, variant, form)).toMatchObject({ refused: 'processes_kind_twice' });
    expect(await addStep(world.owner, variant, { ...form, kind: 'gather' })).toMatchObject({
      refused: 'processes_unknown_step',
    });
    const fresh = { placeId: world.places.region, template: 'future_picture', question: {}, startsOn: '' };
    const sending = sure(await startProcess(world.coordinator, fresh));
    sure(await addStep(world.coordinator, sending, form));
    const [below = ''] = sure(await handDown(world.coordinator, sending, [world.places.elsewhere]));
    const [sender, sent] = [await found(world.coordinator, sending), await found(world.neighbour, below)];
    expect(sent.steps[0]).toMatchObject({
      kind: 'react',
      key: sender.steps[0]?.key,
      joinCode: expect.stringMatching(/^\d{6}$/),
    });
    expect(sent.steps[0]?.joinCode).not.toBe(sender.steps[0]?.joinCode);
  });

  it('are added with all else that was written, both or neither', async () => {
    sure(await acceptProcess(world.owner, variant));
    const { revision, question, steps } = await found(world.owner, variant);
    const own = { kind: 'activity', name: { nb: 'Elevrådet leser' } };
    const fresh = { ...own, opensOn: '1.3.2027', closesOn: '', after: steps[0]?.id ?? '' };
    const written = steps.map((step, nth) => ({ ...step, name: {}, ...(nth === 3 ? { closesOn: '9.9.2029' } : {}) }));
    const besides = { revision, form: { question: { nb: 'Hva sier elevene?' }, steps: written } };
    const both = (step: typeof fresh, form = besides.form) => addStep(world.owner, variant, step, { ...besides, form });
    expect(await both({ ...fresh, opensOn: '' })).toMatchObject({ refused: 'day_unreadable', field: 'opens-new' });
    expect(await both(fresh, { ...besides.form, question: { nb: '' } })).toMatchObject({
      refused: 'processes_question_empty',
    });
    expect(await found(world.owner, variant)).toMatchObject({
      question,
      revision,
      steps: steps.map(({ id }) => ({ id })),
    });
    sure(await both(fresh));
    const now = await found(world.owner, variant);
    expect(now.question).toEqual({ nb: 'Hva sier elevene?' });
    expect(now.steps.map(({ key }) => key.startsWith('own-'))).toEqual([false, true, false, false, false]);
    expect(now.steps[4]?.closesOn).toBe('2029-09-09');
    expect(await both(fresh)).toMatchObject({ refused: 'processes_stale' });
  });

  it('are left out with a reason, never all of them', async () => {
    const { revision, steps, question } = await found(world.owner, variant);
    const out = (reason: string) => steps.map((step) => ({ ...step, name: {}, omitted: reason }));
    expect(await adaptProcess(world.owner, variant, revision, { question, steps: out('') })).toMatchObject({
      refused: 'processes_omit_why',
    });
    expect(await adaptProcess(world.owner, variant, revision, { question, steps: out('Nei') })).toMatchObject({
      refused: 'processes_no_steps',
    });
    expect(await found(world.owner, variant)).toMatchObject({ accepted: false, omitted: [] });
  });
});

describe('those who take part', () => {
  it('are parties with a mandate and a term, corrected by one at a time', async () => {
    const form = { party: 'FAU', mandate: 'Uttaler seg', from: '1.9.2026', until: '', dissent: '' };
    const id = sure(await involveParty(world.owner, world.process.id, form));
    const [one, other] = await Promise.all(
      ['Enige', 'Vil vente'].map((dissent) =>
        reviseInvolvement(world.owner, world.process.id, { id, revision: 1 }, { ...form, dissent }),
      ),
    );
    expect([one?.ok, other?.ok].filter(Boolean)).toHaveLength(1);
    expect(await read(world.owner, (r) => partiesOf(r, world.process.id))).toMatchObject([{ revision: 2 }]);
    expect(await involveParty(world.neighbour, world.process.id, form)).toMatchObject({ refused: 'access_denied' });
    expect(await involveParty(world.owner, world.process.id, { ...form, until: '1.8.2026' })).toMatchObject({
      refused: 'processes_closes_first',
    });
  });

  it('facilitate until they are dismissed', async () => {
    const personId = (await read(world.owner, (r) => facilitatorsOf(r, world.process.id, today())))[0] ?? '';
    expect(await dismissFacilitator(world.facilitator, world.process.id, personId)).toMatchObject({
      refused: 'access_denied',
    });
    sure(await dismissFacilitator(world.owner, world.process.id, personId));
    expect(await dismissFacilitator(world.owner, world.process.id, personId)).toMatchObject({
      refused: 'processes_no_facilitator',
    });
  });

  it('hand back what they have learnt, and may take it back', async () => {
    expect(await handBack(world.owner, variant, 'Barna tegnet.')).toMatchObject({ refused: 'processes_not_accepted' });
    sure(await acceptProcess(world.owner, variant));
    const id = sure(await handBack(world.owner, variant, 'Barna tegnet heller enn å skrive.'));
    expect(await read(world.coordinator, (r) => lessonsOf(r, [variant]))).toMatchObject([{ id }]);
    sure(await takeBackLesson(world.owner, variant, id));
    expect(await read(world.coordinator, (r) => lessonsOf(r, [variant]))).toEqual([]);
    expect(await handBack(world.owner, world.process.id, 'Til hvem?')).toMatchObject({
      refused: 'processes_not_from_above',
    });
  });

  it('are reminded at most once a week, by whoever has sent', async () => {
    expect(await remindUnanswered(world.owner, above)).toMatchObject({ refused: 'access_denied' });
    expect(sure(await remindUnanswered(world.coordinator, above))).toEqual([world.places.municipality]);
    expect(await remindUnanswered(world.coordinator, above)).toMatchObject({ refused: 'processes_reminded_lately' });
    sure(await acceptProcess(world.owner, variant));
    expect(await remindUnanswered(world.coordinator, above)).toMatchObject({ refused: 'processes_all_answered' });
    expect(await read(world.coordinator, (r) => variantsOf(r, above))).toHaveLength(1);
  });
});

function today(): string {
  return world.owner.now().toISOString().slice(0, 10);
}
