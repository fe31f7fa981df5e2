import { beforeAll, expect, test } from 'vitest';
import { read } from '#platform/db/work.server.ts';
import { contributeFor, makeTheme } from '#modules/contributions/index.server.ts';
import { AIMS, perAim, perConcept } from '#modules/pictures/index.ts';
import {
  adoptPicture,
  findPicture,
  paintPicture,
  pictureOfProcess,
  type PictureForm,
} from '#modules/pictures/index.server.ts';
import { walk } from '#modules/thread/index.server.ts';
import { conceptsView } from '#wiring/concepts-view.server.ts';
import { posterView } from '#wiring/picture-view.server.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';

let world: Gathered;
let theme: string;
const adoption = { body: 'Kommunestyret', caseReference: 'sak 12/26', adoptedOn: '1.11.2026' };

beforeAll(async () => {
  world = await aGathering();
  const { facilitator, process, clock } = world;
  const words = { words: 'At noen hører etter', stakeholder: 'child', clientId: clock.newId() };
  const dreamIds = [sure(await contributeFor(facilitator, process.id, words))];
  theme = sure(await makeTheme(facilitator, process.id, { concept: 'sosial', name: 'Å bli hørt', dreamIds }));
});

const standard = (more: Partial<PictureForm> = {}): PictureForm => ({
  headline: 'Slik er det når det er godt',
  narrative: 'Vi ser barna.',
  drawing: null,
  removeDrawing: false,
  drawingAlt: '',
  kind: 'good_practice',
  concepts: perConcept(() => 'noe som ikke hører hjemme her'),
  themes: { ...perConcept(() => []), sosial: [theme] },
  signs: { child: ['Barna spør hverandre først.', ' ', 'Barna ler.'], staff: ['Vi setter oss ned.'] },
  ...more,
});

test('a standard of good practice keeps its signs version by version, and says nothing under its concepts', async () => {
  const first = sure(await paintPicture(world.facilitator, world.process.id, 0, standard()));
  expect(sure(await paintPicture(world.facilitator, world.process.id, 1, standard())), 'the same is no new version').toEqual(first); // prettier-ignore
  const more = { child: ['Barna ler.', 'Barna spør hverandre først.'] };
  sure(await paintPicture(world.facilitator, world.process.id, 1, standard({ signs: more, kind: 'shared_vision' })));
  const picture = await read(world.facilitator, (r) => findPicture(r, first.pictureId));
  expect(picture?.kind, 'what it is stands from the first').toBe('good_practice');
  expect(picture?.versions.map(({ signs }) => [signs.child, signs.staff])).toEqual([
    [more.child, []],
    [['Barna spør hverandre først.', 'Barna ler.'], ['Vi setter oss ned.']],
  ]);
  expect(Object.values(picture?.versions[0]?.concepts ?? {}).join('')).toBe('');
});

test('it can be walked back to the voices, and five signs under an aim are refused', async () => {
  const five = standard({ signs: { parents: ['a', 'b', 'c', 'd', 'e'] } });
  expect(await paintPicture(world.facilitator, world.process.id, 2, five)).toMatchObject({
    refused: 'pictures_signs_too_many',
    field: 'sign-parents-4',
  });
  const id = (await read(world.facilitator, (r) => posterViewOf(r)))?.own.id ?? '';
  const met = await read(world.facilitator, (r) => walk(r, id, 'back', 100));
  expect(met.map(({ kind }) => kind).sort()).toEqual(['concept', 'dream', 'theme']);
});

test('it is adopted when each aim has a sign, and then anybody may see it and hang it up', async () => {
  const view = await read(world.facilitator, posterViewOf);
  const id = view?.own.id ?? '';
  expect(await read(world.participant, (r) => posterView(r, id, null)), 'drafts are not for all').toBeNull();
  expect(await adoptPicture(world.owner, id, 2, adoption)).toMatchObject({ refused: 'pictures_practice_unfinished' });
  const signs = perAim((aim) => [`Et tegn under ${aim}`]);
  sure(await paintPicture(world.facilitator, world.process.id, 2, standard({ signs })));
  sure(await adoptPicture(world.owner, id, 3, adoption));
  const seen = await read(world.participant, (r) => posterView(r, id, null));
  expect(AIMS.map((aim) => seen?.own.signs[aim])).toEqual(AIMS.map((aim) => [`Et tegn under ${aim}`]));
  expect(await read(world.stranger, (r) => posterView(r, id, null))).toBeNull();
  const beside = await read(world.participant, (r) => conceptsView(r, id));
  expect(beside?.aims.map(({ aim, texts }) => [aim, texts])).toEqual(
    AIMS.map((aim) => [aim, [`Et tegn under ${aim}`]]),
  );
  expect(beside?.rows).toEqual([]);
});

async function posterViewOf(r: Parameters<typeof posterView>[0]) {
  const picture = await pictureOfProcess(r, world.process.id);
  return picture && posterView(r, picture.id, null);
}
