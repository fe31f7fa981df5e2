import { m } from '#messages';
import { addDays } from '#platform/i18n/day.ts';
import { beforeAll, expect, test } from 'vitest';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import { contributeFor } from '#modules/contributions/index.server.ts';
import { openPlace } from '#modules/organisation/index.server.ts';
import {
  adaptProcess,
  answerOffer,
  declineProcess,
  findProcess,
  handDown,
  sendOut,
  startProcess,
} from '#modules/processes/index.server.ts';
import { read } from '#platform/db/work.server.ts';
import { allUnder, cascadeView, isLookedFor, type Branch } from './cascade-view.server.ts';

let world: Gathered;
let root: string;
let variant: string;

beforeAll(async () => {
  world = await aGathering();
  const { coordinator, owner, neighbour, places } = world;
  const form = { placeId: places.region, template: 'future_picture', question: {}, startsOn: '' };
  root = sure(await startProcess(coordinator, form));
  const [one = '', other = ''] = sure(await handDown(coordinator, root, [places.municipality, places.elsewhere]));
  variant = one;
  const given = await read(owner, (r) => findProcess(r, one));
  if (!given) throw new Error('no variant');
  const own = { question: { nb: 'Vårt eget?' }, steps: given.steps.map(later) };
  sure(await adaptProcess(owner, one, given.revision, own));
  sure(await declineProcess(neighbour, other, 'Ny leder fra nyttår'));
  for (const name of ['Østre', 'Ålvik', 'Ask']) {
    const unit = { kind: 'school', underId: places.municipality, name, form: 'nb', owner: 'public' } as const;
    const id = sure(await openPlace(owner, { ...unit, registerNumber: null }));
    sure(await handDown(owner, one, [id]));
  }
  world.clock.pass(4 * 86_400_000);
  for (let nth = 0; nth < 6; nth += 1) {
    const dream = { words: `Drøm ${nth}`, stakeholder: nth < 5 ? 'child' : 'parent', clientId: world.clock.newId() };
    sure(await contributeFor(owner, one, dream));
  }
});

/** As it was sent, but three days later. */
function later<S extends { opensOn: string; closesOn: string }>(step: S) {
  return { ...step, name: {}, opensOn: addDays(step.opensOn, 3), closesOn: addDays(step.closesOn, 3) };
}

const seen = async (who: Gathered['owner'], id = root) => {
  const view = await cascadeView(who, id, 'nb');
  if (!view) throw new Error('no view');
  return view;
};
const at = (root: Branch, name: string) => allUnder(root).find(({ place }) => place.name === name);

test('all variants stand under the one they came from, by the Norwegian alphabet, with what differs', async () => {
  const view = await seen(world.coordinator);
  const own = allUnder(view.root).find(({ id }) => id === variant);
  expect(own?.under.map(({ place }) => place.name)).toEqual(['Ask', 'Østre', 'Ålvik']);
  expect(own?.differs, 'all dates as one line').toMatchObject([{ is: 'Vårt eget?' }, { about: m.differs_dates() }]);
  expect(at(view.root, 'Ask')).toMatchObject({ answer: 'unanswered', now: null, differs: [] });
});

test('dreams are counted by group, five at a time while it is open and then five or nobody', async () => {
  const told = async (who: Gathered['owner']) =>
    allUnder((await seen(who)).root).find(({ id }) => id === variant)?.counts;
  expect(await told(world.coordinator)).toEqual({
    groups: [{ stakeholder: 'child', count: 5 }],
    rest: 0,
    total: 5,
    open: true,
  });
  const later = new Date(world.clock.now().getTime() + 40 * 86_400_000);
  expect(await told({ ...world.coordinator, now: () => later })).toEqual({ groups: [], rest: 6, total: 6 });
});

test('why a place declined is for whoever handed the process down', async () => {
  const reasons = async (who: Gathered['owner']) =>
    allUnder((await seen(who)).root).flatMap(({ answer, reason }) => (answer === 'declined' ? [reason] : []));
  expect(await reasons(world.coordinator)).toEqual(['Ny leder fra nyttår']);
  expect(await reasons(world.owner)).toEqual([null]);
  expect((await seen(world.owner)).may.handDown).toBe(false);
  expect(await cascadeView(world.stranger, root, 'nb')).toBeNull();
});

test('what is looked for is found by name, step, kind, difference and answer', async () => {
  const view = await seen(world.coordinator);
  const found = (look: object) => {
    const asked = { words: '', step: '', kind: '', own: false, waiting: false, ...look };
    return allUnder(view.root)
      .filter((branch) => isLookedFor(branch, asked))
      .map(({ place }) => place.name);
  };
  expect(found({ words: ' ÅLV ' })).toEqual(['Ålvik']);
  expect(found({ kind: 'school', waiting: true })).toEqual(['Ask', 'Østre', 'Ålvik']);
  expect(found({ own: true })).toHaveLength(1);
  expect(found({ step: 'gather' })).toHaveLength(1);
});

test('the sender alone sees who has not taken what was sent out last', async () => {
  const process = await read(world.coordinator, (r) => findProcess(r, root));
  const form = { question: { nb: 'Hva er nytt?' }, steps: [] };
  sure(await adaptProcess(world.coordinator, root, process?.revision ?? 0, form));
  const before = await seen(world.coordinator);
  expect(before.question, 'as it was sent').not.toBe('Hva er nytt?');
  expect(before.unsent).toMatchObject([{ was: before.question, is: 'Hva er nytt?' }]);
  sure(await sendOut(world.coordinator, root, ''));
  expect(await seen(world.coordinator)).toMatchObject({ question: 'Hva er nytt?', unsent: [] });
  const offered = async (who: Gathered['owner']) =>
    allUnder((await seen(who)).root).find(({ id }) => id === variant)?.offered;
  expect(await offered(world.coordinator)).toBe('waiting');
  expect(await offered(world.owner)).toBeNull();
  sure(await answerOffer(world.owner, variant, 2, 'left'));
  expect(await offered(world.coordinator)).toBe('left');
  sure(await answerOffer(world.owner, variant, 2, 'taken'));
  expect(await offered(world.coordinator)).toBeNull();
});
