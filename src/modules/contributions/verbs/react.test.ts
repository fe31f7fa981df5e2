import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Context } from '#platform/db/context.server.ts';
import { ofItsDay } from '#platform/db/day-id.ts';
import { chanceFrom } from '#engine/chance.ts';
import { sql, uuids } from '#platform/db/sql.ts';
import { read } from '#platform/db/work.server.ts';
import { REACTING, type Step } from '#modules/processes/index.ts';
import { adaptProcess, findProcess, startProcess } from '#modules/processes/index.server.ts';
import { DAY } from '#test/house/clock.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { ANSWERS, type Counted } from '../rules/reaction.ts';
import { answeredIn, nextMeeting, opinionSource } from '../store/reacting.server.ts';
import { countsOfStatements, forgetTokens, pastTokens } from '../store/reactions.server.ts';
import { dreamsToChoose, removedFrom, statementsOf } from '../store/statements.server.ts';
import { addStatements, chooseDreams } from './add-statements.server.ts';
import { approve } from './approve.server.ts';
import { contribute } from './contribute.server.ts';
import { hide } from './hide.server.ts';
import { react } from './react.server.ts';
import { removeStatements } from './remove-statements.server.ts';
import { takeBackAnswers } from './take-back-answers.server.ts';

let world: Gathered;
let owner: Context;
let anybody: Context;
let process: string;
let step: Step;
let code: string;

beforeAll(async () => {
  world = await aGathering();
  owner = world.owner;
  anybody = world.participant;
});

/** A process of its own for each test, with a step that is open for reactions and two statements. */
beforeEach(async () => {
  const { placeId } = world.process;
  process = sure(await startProcess(owner, { placeId, template: 'common_ground', question: {}, startsOn: '' }));
  await openSteps('public');
  sure(await addStatements(owner, process, 'Vi skal ut.\nVi skal inn.', 'nb'));
});

async function openSteps(readers: string, over: 'open' | 'over' = 'open'): Promise<void> {
  const found = await read(owner, (r) => findProcess(r, process));
  if (!found) throw new Error('no process');
  const closesOn = over === 'open' ? '2027-12-01' : '2026-10-02';
  const steps = found.steps.map(({ id }) => ({ id, opensOn: '2026-10-01', closesOn, readers }));
  sure(await adaptProcess(owner, process, found.revision, { question: found.question, steps }));
  step = found.steps.find(({ kind }) => kind === REACTING) as Step;
  code = step.joinCode ?? '';
}

const statements = () => read(owner, (r) => statementsOf(r, step.id));
const ids = async () => (await statements()).map(({ id }) => id);
const counts = async () => read(owner, async (r) => countsOfStatements(r, await ids()));
const meet = (token: string | null) =>
  read(anybody, (r) => nextMeeting(r, { stepId: step.id, secret: anybody.secret, token }));
const token = (n = 1) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

test('one answer for each participant and statement: another takes its place, and twice is once', async () => {
  const [first = '', second = ''] = await ids();
  sure(await react(anybody, code, token(), [{ statement: first, answer: 'agree' }]));
  sure(await react(anybody, code, token(), [{ statement: first, answer: 'agree' }]));
  expect((await counts())[0]).toMatchObject({ agrees: 1, disagrees: 0, seen: 1 });
  sure(await react(anybody, code, token(), [{ statement: first, answer: 'disagree' }]));
  expect((await counts())[0]).toMatchObject({ agrees: 0, disagrees: 1, seen: 1 });
  expect(await meet(token())).toMatchObject({ statement: { id: second }, answered: 1, all: 2 });
  sure(await react(anybody, code, token(), [{ statement: second, answer: 'pass' }]));
  expect(await meet(token())).toMatchObject({ statement: null, answered: 2 });
});

test('the same answer sent many times at once counts once', async () => {
  const [first = ''] = await ids();
  const sent = Array.from({ length: 8 }, () => react(anybody, code, token(), [{ statement: first, answer: 'agree' }]));
  for (const one of await Promise.all(sent)) sure(one);
  expect((await counts())[0]).toMatchObject({ agrees: 1, seen: 1 });
  const rows = await world.db.transaction('', (tx) =>
    tx.rows<{ id: string }>(sql`select id, token_hash from contributions.participant where step_id = ${step.id}`),
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.id).toBe(ofItsDay(rows[0]?.id ?? '')); // of the moment it tells the day alone
  expect(JSON.stringify(rows)).not.toContain(token());
});

test('what is counted of each statement is what counting anew gives, whoever answers, changes and takes back at once', async () => {
  const chance = chanceFrom(7);
  const there = await ids();
  const some = () => there.filter(() => chance() < 0.7).sort(() => chance() - 0.5);
  const acts = Array.from({ length: 60 }, () => {
    const who = token(1 + Math.floor(chance() * 9));
    const given = some().map((statement) => ({ statement, answer: ANSWERS[Math.floor(chance() * 3)] ?? 'pass' }));
    return given.length > 0 ? () => react(anybody, code, who, given) : () => takeBackAnswers(anybody, code, who);
  });
  for (let at = 0; at < acts.length; at += 6) {
    for (const one of await Promise.all(acts.slice(at, at + 6).map((act) => act()))) sure(one);
  }
  const anew = await world.db.transaction('', (tx) =>
    tx.rows<Counted>(sql`select id, (count(*) filter (where vote = 1))::int as agrees,
      (count(*) filter (where vote = -1))::int as disagrees, count(vote)::int as seen
      from unnest(${uuids(there)}) with ordinality as asked (id, nth)
      left join contributions.reaction on statement_id = id group by id, nth order by nth`),
  );
  expect(await counts()).toEqual(anew);
  expect(anew.some((one) => one.seen > 2)).toBe(true);
});

test('nothing is taken where it is not open, and the audit names no answer', async () => {
  const [first = ''] = await ids();
  const given = [{ statement: first, answer: 'agree' }];
  expect(await react(anybody, '000000', token(), given)).toMatchObject({ refused: 'contributions_unknown_step' });
  expect(await react(anybody, world.code, token(), given)).toMatchObject({ refused: 'contributions_unknown_step' });
  expect(await react(anybody, code, token(), [{ statement: token(9), answer: 'agree' }])).toMatchObject({
    refused: 'contributions_statement_unknown',
  });
  sure(await react(anybody, code, token(), given));
  await openSteps('public', 'over');
  expect(await react(anybody, code, token(2), given)).toMatchObject({ refused: 'contributions_answers_closed' });
  expect(await takeBackAnswers(anybody, code, token())).toMatchObject({ refused: 'contributions_answers_closed' });
  expect((await counts())[0]).toMatchObject({ seen: 1 });
  const rows = await world.db.transaction('', (tx) =>
    tx.rows(sql`select about, person_id from platform.audit where verb = 'contributions.react'
      and region_id = ${anybody.regionId} order by id desc limit 1`),
  );
  expect(rows).toEqual([{ about: [step.id], person_id: null }]);
});

test('a dream cannot be given to a step of statements, nor an answer to a step of dreams', async () => {
  const form = { words: 'En drøm', stakeholder: 'child', clientId: token(), picture: null, language: null };
  expect(await contribute(anybody, code, form)).toMatchObject({ refused: 'contributions_unknown_step' });
});

test('what is taken back is gone, and others’ answers stay', async () => {
  const [first = ''] = await ids();
  for (const n of [1, 2]) sure(await react(anybody, code, token(n), [{ statement: first, answer: 'agree' }]));
  sure(await takeBackAnswers(anybody, code, token(1)));
  expect((await counts())[0]).toMatchObject({ seen: 1 });
  expect(await meet(token(1))).toMatchObject({ answered: 0 });
  sure(await takeBackAnswers(anybody, code, token(1)));
});

test('five or nobody, and the version changes with an answer and with a statement', async () => {
  const [first = '', second = ''] = await ids();
  const version = () => read(owner, (r) => opinionSource.version(r, step.id));
  for (let n = 1; n <= 4; n += 1) sure(await react(anybody, code, token(n), [{ statement: first, answer: 'agree' }]));
  expect(await read(owner, (r) => answeredIn(r, step.id))).toBeNull();
  expect(await version()).toBeNull();
  sure(await react(anybody, code, token(5), [{ statement: first, answer: 'agree' }]));
  expect(await read(owner, (r) => answeredIn(r, step.id))).toBe(5);
  const before = await version();
  sure(await react(anybody, code, token(5), [{ statement: first, answer: 'agree' }]));
  expect(await version()).toBe(before);
  sure(await react(anybody, code, token(5), [{ statement: first, answer: 'pass' }]));
  const after = await version();
  expect(after).not.toBe(before);
  sure(await removeStatements(owner, process, [second], 'out'));
  expect(await version()).not.toBe(after);
  const input = await opinionSource.input((work) => read(owner, work), step.id);
  expect(input.statements).toEqual([first]);
  expect(input.votes.split('\n').sort()).toEqual(['0:0', '0:1', '0:1', '0:1', '0:1']);
});

test('the answers of many are read in pieces, and none is lost', async () => {
  const [first = ''] = await ids();
  for (let n = 1; n <= 103; n += 1) sure(await react(anybody, code, token(n), [{ statement: first, answer: 'agree' }]));
  let pieces = 0;
  const input = await opinionSource.input((work) => ((pieces += 1), read(owner, work)), step.id);
  expect(input.votes.split('\n')).toEqual(Array.from({ length: 103 }, () => '0:1'));
  expect(pieces).toBe(4); // the statements, the people, and twice their answers
});

test('statements are written, taken out and put back by those who facilitate, and nobody else', async () => {
  expect((await statements()).map(({ words }) => words)).toEqual(['Vi skal ut.', 'Vi skal inn.']);
  expect(sure(await addStatements(owner, process, 'Vi skal ut.\nVi skal opp.', 'nb'))).toBe(1);
  const [first = ''] = await ids();
  expect(sure(await removeStatements(owner, process, [first], 'out'))).toBe(1);
  expect((await read(owner, (r) => removedFrom(r, step.id))).map(({ id }) => id)).toEqual([first]);
  expect(sure(await removeStatements(owner, process, [first], 'back'))).toBe(1);
  expect(await ids()).toHaveLength(3);
  for (const other of [world.neighbour, world.stranger, anybody, world.coordinator]) {
    expect(await addStatements(other, process, 'Nei.', 'nb')).toMatchObject({ ok: false });
    expect(await removeStatements(other, process, [first], 'out')).toMatchObject({ ok: false });
    expect(await chooseDreams(other, process, [token()], 'nb')).toMatchObject({ ok: false });
  }
  expect(await ids()).toHaveLength(3);
  const many = Array.from({ length: 98 }, (_, n) => `Påstand ${n}`).join('\n');
  expect(await addStatements(owner, process, many, 'nb')).toMatchObject({ refused: 'contributions_statements_many' });
});

test('a dream is a statement only when everybody may read it, and as long as they may', async () => {
  const found = await read(owner, (r) => findProcess(r, process));
  const gather = found?.steps.find(({ kind }) => kind === 'gather')?.joinCode ?? '';
  const give = async (n: number) => {
    const form = { words: `Drøm ${n}`, stakeholder: 'child', clientId: token(n), picture: null, language: null };
    return sure(await contribute(anybody, gather, form)).id;
  };
  const [open, waiting] = [await give(1), await give(2)];
  await openSteps('place');
  const narrow = await give(3);
  sure(await approve(owner, [open]));
  const offered = await read(owner, (r) => dreamsToChoose(r, process, step.id, 200));
  expect(offered.map(({ id }) => id)).toEqual([open]);
  expect(sure(await chooseDreams(owner, process, [open, waiting, narrow], 'nb'))).toBe(1);
  expect(sure(await chooseDreams(owner, process, [open], 'nb'))).toBe(0);
  expect((await statements()).map(({ words }) => words)).toContain('Drøm 1');
  sure(
    await hide(owner, [open], { reason: 'test', words: '' }).then((o) =>
      o.ok ? o : hide(owner, [open], { reason: 'not_a_dream', words: '' }),
    ),
  );
  expect((await statements()).map(({ words }) => words)).not.toContain('Drøm 1');
});

test('who they were is forgotten in time; what they answered stays', async () => {
  const [first = ''] = await ids();
  sure(await react(anybody, code, token(), [{ statement: first, answer: 'agree' }]));
  const later = new Date(world.clock.now().getTime() + 2 * DAY);
  const due = await read(owner, (r) => pastTokens(r, later, 1000));
  expect(due.length).toBeGreaterThan(0);
  const { write } = await import('#platform/db/work.server.ts');
  const { done } = await import('#platform/i18n/refusal.ts');
  sure(await write(world.root, 'retention.tidy', async (w) => done(await forgetTokens(w, due))));
  expect((await counts())[0]).toMatchObject({ seen: 1 });
  expect(await meet(token())).toMatchObject({ answered: 0 });
  expect(await read(owner, (r) => pastTokens(r, later, 1000))).toEqual([]);
});
