import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { read } from '#platform/db/work.server.ts';
import { sql } from '#platform/db/sql.ts';
import { contributeFor, makeTheme, removeEmptyTheme, ungroupDreams } from '#modules/contributions/index.server.ts';
import { openPlace } from '#modules/organisation/index.server.ts';
import { perConcept } from '#modules/pictures/index.ts';
import {
  adoptPicture,
  drawingMayBeSeen,
  findPicture,
  paintPicture,
  pictureOfProcess,
  picturesAt,
  themesPainted,
  type PictureForm,
} from '#modules/pictures/index.server.ts';
import { acceptProcess, handDown } from '#modules/processes/index.server.ts';
import { beside, walk } from '#modules/thread/index.server.ts';
import { conceptsView } from '#wiring/concepts-view.server.ts';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';

let world: Gathered;
let dream: string;
let theme: string;
const adoption = { body: 'Kommunestyret', caseReference: 'sak 12/26', adoptedOn: '1.11.2026' };

beforeAll(async () => {
  world = await aGathering();
  const { facilitator, process, clock } = world;
  dream = sure(
    await contributeFor(facilitator, process.id, {
      words: 'At noen venter på meg',
      stakeholder: 'child',
      clientId: clock.newId(),
    }),
  );
  theme = sure(
    await makeTheme(facilitator, process.id, { concept: 'livsmestring', name: 'Å bli sett', dreamIds: [dream] }),
  );
});

function picture(headline: string, more: Partial<PictureForm> = {}): PictureForm {
  return {
    headline,
    narrative: 'I 2040 venter noen på alle.',
    drawing: null,
    removeDrawing: false,
    drawingAlt: '',
    concepts: perConcept((concept) => `Vi vil noe med ${concept}`),
    themes: { ...perConcept(() => []), livsmestring: [theme] },
    ...more,
  };
}

const drawn = async () =>
  new Uint8Array(
    await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0F4C5C' } })
      .png()
      .toBuffer(),
  );
const versionsIn = async (id: string) => (await read(world.facilitator, (r) => findPicture(r, id)))?.versions ?? [];

describe('painting', () => {
  test('is refused for everybody but those who lead or facilitate, and leaves nothing', async () => {
    for (const who of [world.participant, world.neighbour]) {
      const outcome = await paintPicture(who, world.process.id, 0, picture('Mitt bilde'));
      expect(outcome).toMatchObject({ ok: false, refused: 'access_denied' });
    }
    const outcome = await paintPicture(world.stranger, world.process.id, 0, picture('Mitt bilde'));
    expect(outcome).toMatchObject({ refused: 'processes_unknown' });
    expect(await read(world.facilitator, (r) => pictureOfProcess(r, world.process.id))).toBeNull();
  });

  test('made by several at once the first time makes one picture', async () => {
    const outcomes = await Promise.all(
      ['En', 'To', 'Tre'].map((headline) => paintPicture(world.facilitator, world.process.id, 0, picture(headline))),
    );
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok).map((one) => !one.ok && one.refused)).toEqual([
      'pictures_stale',
      'pictures_stale',
    ]);
  });

  test('keeps what stood there, and of two at once exactly one wins', async () => {
    const before = await read(world.owner, (r) => pictureOfProcess(r, world.process.id));
    const first = before?.versions[0];
    if (!before || !first) throw new Error('no picture');
    const outcomes = await Promise.all([
      paintPicture(world.facilitator, world.process.id, 1, picture('Den ene')),
      paintPicture(world.owner, world.process.id, 1, picture('Den andre')),
    ]);
    expect(outcomes.map((one) => one.ok).sort()).toEqual([false, true]);
    expect(outcomes.find((one) => !one.ok)).toMatchObject({ refused: 'pictures_stale' });
    const versions = await versionsIn(before.id);
    expect(versions.map((one) => one.version)).toEqual([2, 1]);
    expect(versions[1]).toEqual(first);
  });

  test('sent again with nothing changed makes no new version, also from an old form', async () => {
    const form = picture('Alle blir møtt');
    const saved = sure(await paintPicture(world.facilitator, world.process.id, 2, form));
    expect(sure(await paintPicture(world.facilitator, world.process.id, 2, form))).toEqual(saved);
    const other = { ...form, themes: perConcept(() => []) };
    expect(sure(await paintPicture(world.facilitator, world.process.id, 3, other)).version).toBe(4);
    expect(sure(await paintPicture(world.facilitator, world.process.id, 4, form)).version).toBe(5);
  });

  test('refuses themes of another concept, and what is no theme', async () => {
    for (const id of [theme, dream, 'nei']) {
      const themes = { ...perConcept(() => []), digital: [id] };
      const outcome = await paintPicture(world.facilitator, world.process.id, 5, picture('Feil', { themes }));
      expect(outcome).toMatchObject({ refused: 'pictures_unknown_theme', field: 'themes-digital' });
    }
  });

  test('refuses a drawing that is none, and one that nobody describes', async () => {
    const broken = { drawing: new Uint8Array([1, 2, 3]), drawingAlt: 'En båt' };
    expect(await paintPicture(world.facilitator, world.process.id, 5, picture('Tegnet', broken))).toMatchObject({
      ok: false,
      field: 'drawing',
    });
    const outcome = await paintPicture(
      world.facilitator,
      world.process.id,
      5,
      picture('Tegnet', { drawing: await drawn() }),
    );
    expect(outcome).toMatchObject({ refused: 'pictures_alt_empty', field: 'drawingAlt' });
    expect(await world.db.transaction('', (tx) => tx.rows(sql`select id from platform.file`))).toEqual([]);
  });

  test('ties the picture to its concepts, their themes and the dreams, both ways', async () => {
    const [own] = await read(world.facilitator, (r) => picturesAt(r, [world.process.placeId]));
    if (!own) throw new Error('no picture');
    const back = await read(world.facilitator, (r) => walk(r, own.id, 'back', 100));
    expect(back.map((one) => one.kind)).toEqual([...Array(5).fill('concept'), 'theme', 'dream']);
    const forward = await read(world.facilitator, (r) => walk(r, dream, 'forward', 100));
    expect(forward.map((one) => one.id)).toEqual([theme, own.conceptIds.livsmestring, own.id]);
    expect(await read(world.facilitator, (r) => themesPainted(r, own.id))).toEqual(new Set([theme]));
  });

  test('makes a variant of the picture above, whichever was painted first', async () => {
    const unitId = sure(
      await openPlace(world.owner, {
        kind: 'school',
        underId: world.process.placeId,
        name: 'Neset skole',
        form: 'nb',
        owner: 'public',
        registerNumber: null,
      }),
    );
    const [below = ''] = sure(await handDown(world.owner, world.process.id, [unitId]));
    const leader = {
      ...world.owner,
      actor: {
        kind: 'person',
        personId: world.clock.newId(),
        standing: [{ role: 'unit_leader', at: unitId }],
      } as const,
    };
    const own = picture('Vårt eget', { themes: perConcept(() => []) });
    expect(await paintPicture(leader, below, 0, own)).toMatchObject({ refused: 'pictures_not_accepted' });
    sure(await acceptProcess(leader, below));
    const { pictureId } = sure(await paintPicture(leader, below, 0, own));
    const tied = await read(leader, (r) => beside(r, pictureId));
    const [above] = await read(world.owner, (r) => picturesAt(r, [world.process.placeId]));
    expect(tied.map((one) => [one.relation, one.id])).toEqual([['variant_of', above?.id]]);
    const besides = (who: Gathered['owner']) => read(who, (r) => conceptsView(r, pictureId));
    const seen = await besides(leader);
    expect(seen?.columns.map(({ id }) => id)).toEqual([pictureId, above?.id]);
    expect(seen?.pictures.map(({ id }) => id).sort(), 'what is compared can be looked up').toEqual(
      [pictureId, above?.id].sort(),
    );
    expect(await besides(world.participant), 'a draft is nobody else’s').toBeNull();
  });
});

describe('adopting a picture', () => {
  test('is for those who lead, of a version that is there and whole, and not in the future', async () => {
    const own = await read(world.owner, (r) => pictureOfProcess(r, world.process.id));
    if (!own) throw new Error('no picture');
    for (const who of [world.participant, world.neighbour, world.facilitator]) {
      expect(await adoptPicture(who, own.id, 5, adoption)).toMatchObject({ refused: 'access_denied' });
    }
    expect(await adoptPicture(world.stranger, own.id, 5, adoption)).toMatchObject({ refused: 'pictures_unknown' });
    expect(await adoptPicture(world.owner, own.id, 9, adoption)).toMatchObject({ refused: 'pictures_unknown_version' });
    expect(await adoptPicture(world.owner, own.id, 5, { ...adoption, adoptedOn: '3.11.2026' })).toMatchObject({
      field: 'adoptedOn',
    });
    const draft = picture('Uten fortelling', { narrative: '' });
    const { version } = sure(await paintPicture(world.facilitator, world.process.id, 5, draft));
    expect(await adoptPicture(world.owner, own.id, version, adoption)).toMatchObject({
      refused: 'pictures_unfinished',
    });
    expect((await read(world.owner, (r) => findPicture(r, own.id)))?.adoptions).toEqual([]);
  });

  test('is done once per version, also when two do it at once; then anybody may read that version alone', async () => {
    const own = await read(world.owner, (r) => pictureOfProcess(r, world.process.id));
    if (!own) throw new Error('no picture');
    expect(await read(world.participant, (r) => findPicture(r, own.id))).toBeNull();
    const outcomes = await Promise.all([1, 2].map(() => adoptPicture(world.owner, own.id, 5, adoption)));
    expect(outcomes.map((one) => one.ok).sort()).toEqual([false, true]);
    expect(outcomes.find((one) => !one.ok)).toMatchObject({ refused: 'pictures_already_adopted' });
    const open = await read(world.participant, (r) => findPicture(r, own.id));
    expect(open?.versions.map((one) => [one.version, one.writtenBy])).toEqual([[5, null]]);
    expect(open?.adoptions).toMatchObject([{ version: 5, body: 'Kommunestyret', adoptedOn: '2026-11-01' }]);
    expect(await read(world.stranger, (r) => findPicture(r, own.id))).toBeNull();
  });

  test('lets anybody see its drawing, and no draft’s', async () => {
    const form = picture('Med tegning', { drawing: await drawn(), drawingAlt: 'En blå flate' });
    const { pictureId, version } = sure(await paintPicture(world.facilitator, world.process.id, 6, form));
    const drawing = (await versionsIn(pictureId))[0]?.drawingId ?? '';
    const seenBy = (who: Gathered['owner']) => read(who, (r) => drawingMayBeSeen(r, drawing));
    expect([await seenBy(world.facilitator), await seenBy(world.participant)]).toEqual([true, false]);
    sure(await adoptPicture(world.owner, pictureId, version, adoption));
    expect([await seenBy(world.participant), await seenBy(world.stranger)]).toEqual([true, false]);
    expect(await read(world.owner, (r) => drawingMayBeSeen(r, world.clock.newId()))).toBe(false);
    const kept = { ...form, drawing: null, headline: 'Samme tegning' };
    sure(await paintPicture(world.facilitator, world.process.id, version, kept));
    expect((await versionsIn(pictureId))[0]?.drawingId).toBe(drawing);
  });

  test('asks first when a theme with dreams in it is not in the picture', async () => {
    const dream = { words: 'En egen båt', stakeholder: 'child', clientId: world.clock.newId() };
    const id = sure(await contributeFor(world.owner, world.process.id, dream));
    const form = { concept: 'sosial', name: 'Glemt', dreamIds: [id] };
    const theme = sure(await makeTheme(world.owner, world.process.id, form));
    const newest = (await read(world.owner, (r) => pictureOfProcess(r, world.process.id)))?.version ?? 0;
    const whole = sure(
      await paintPicture(
        world.facilitator,
        world.process.id,
        newest,
        picture('Uten det glemte', { drawingAlt: 'En blå flate' }),
      ),
    );
    const adopt = (more = {}) => adoptPicture(world.owner, whole.pictureId, whole.version, { ...adoption, ...more });
    expect(await adopt()).toMatchObject({ refused: 'pictures_themes_unplaced', values: { count: 1, names: 'Glemt' } });
    sure(await adopt({ unplaced: 'leave' }));
    sure(await ungroupDreams(world.owner, world.process.id, [id]));
    sure(await removeEmptyTheme(world.owner, world.process.id, theme));
  });
});
