import { beforeAll, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import { freshDatabase } from '#test/house/database.ts';
import { sure } from '#test/house/gathering.ts';
import type { Actor } from '#platform/access/actor.ts';
import { readConfig } from '#platform/config/config.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import { regionsInDirectory } from '#platform/db/directory.server.ts';
import { read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { contribute, dreamsAt, dreamsByIds } from '#modules/contributions/index.server.ts';
import { goalsAt } from '#modules/goals/index.server.ts';
import { placesOfRegion } from '#modules/organisation/index.server.ts';
import { picturesAt } from '#modules/pictures/index.server.ts';
import { currentStep } from '#modules/processes/index.ts';
import { offerTo, processesAt, processesOfRegion } from '#modules/processes/index.server.ts';
import { walk } from '#modules/thread/index.server.ts';
import { contextOf, type House } from '../start.server.ts';
import { threadView } from '../thread-view.server.ts';
import { waitingFor } from '../waiting.server.ts';
import { seedDemo } from './seed.server.ts';

const BASE = '/r/nordmore';

describe('the demo', () => {
  let house: House;
  let anybody: Context;
  let system: Context;

  const leaderOf = async (name: string): Promise<Context> => {
    const places = await read(system, placesOfRegion);
    const place = places.find((one) => one.name === name);
    const role = place?.kind === 'municipality' ? 'municipal_owner' : 'unit_leader';
    const actor: Actor = { kind: 'person', personId: newId(), standing: [{ role, at: place?.id ?? '' }] };
    return contextOf(house, system.regionId, actor);
  };
  const placeIds = async () => (await read(system, placesOfRegion)).map((place) => place.id);

  beforeAll(async () => {
    const db = await freshDatabase();
    const blank = { db, secret: 'a secret of tests', now: () => new Date(), newId, config: readConfig({}) };
    house = blank as unknown as House;
    await seedDemo(house);
    const [region] = await regionsInDirectory(db);
    anybody = contextOf(house, region?.regionId ?? '', { kind: 'participant' });
    system = contextOf(house, region?.regionId ?? '', { kind: 'system', name: 'test' });
  }, 300_000);

  it.each(['2026-11-23T23:02:00Z', '2026-12-31T22:59:00Z', '2027-03-28T01:30:00Z'])(
    'can be made at any hour: %s',
    async (hour) => {
      const db = await freshDatabase();
      await seedDemo({ ...house, db, now: () => new Date(hour) });
      expect(await regionsInDirectory(db)).toHaveLength(1);
    },
    300_000,
  );

  it('lets every goal be walked back to voices', async () => {
    const goals = await read(system, async (r) =>
      goalsAt(r, await placesOfRegion(r).then((all) => all.map((one) => one.id))),
    );
    expect(goals.length).toBeGreaterThanOrEqual(5);
    for (const goal of goals) {
      const back = await read(system, (r) => walk(r, goal.id, 'back', 500));
      expect(
        back.map((met) => met.kind),
        goal.versions[0]?.text,
      ).toContain('dream');
    }
  });

  it('shows somebody without an account the adopted, and nobody’s words', async () => {
    const [goal] = await read(anybody, async (r) =>
      goalsAt(r, await placesOfRegion(r).then((all) => all.map((one) => one.id))),
    );
    const view = await threadView(anybody, BASE, goal?.id ?? '');
    const stage = (kind: string) => view?.stages.find((one) => one.kind === kind);
    expect(stage('goal')?.items).toHaveLength(1);
    expect(stage('picture')?.items).toHaveLength(1);
    expect(stage('theme')?.items.length).toBeGreaterThan(0);
    expect(stage('dream')?.items).toEqual([]);
    expect(stage('dream')?.voices?.groups.every((group) => group.count >= 5)).toBe(true);
  });

  it('hides a draft, and the themes under it, from somebody without an account', async () => {
    const ids = await placeIds();
    const all = await read(system, (r) => picturesAt(r, ids));
    const draft = all.find((picture) => picture.adoptions.length === 0);
    expect(draft).toBeDefined();
    expect(await read(anybody, (r) => picturesAt(r, ids))).toHaveLength(
      all.filter((picture) => picture.adoptions.length > 0).length,
    );
    expect(await threadView(anybody, BASE, draft?.id ?? '')).toBeNull();
    const back = await read(system, (r) => walk(r, draft?.id ?? '', 'back', 100));
    const theme = back.find((met) => met.kind === 'theme');
    const dream = back.find((met) => met.kind === 'dream');
    expect(await threadView(anybody, BASE, theme?.id ?? '')).toBeNull();
    expect(await read(anybody, (r) => dreamsByIds(r, [dream?.id ?? '']))).toEqual([]);
  });

  it('has something waiting for each who leads, one click from done', async () => {
    for (const name of ['Averøy', 'Surnadal', 'Kristiansund', 'Fjordgløtt barnehage']) {
      const tasks = await waitingFor(await leaderOf(name), 'nordmore', 'nb');
      expect(tasks.length, name).toBeGreaterThan(0);
      expect(tasks.length, name).toBeLessThanOrEqual(3);
      expect(tasks[0]?.href).toMatch(/^\/r\/nordmore\//);
    }
    expect(await waitingFor(anybody, 'nordmore', 'nb')).toEqual([]);
  });

  it('is as wide as the region: all its places, and work at every stage over years', async () => {
    const all = await read(system, placesOfRegion);
    const count = (kind: string) => all.filter((place) => place.kind === kind && place.closedOn === null).length;
    expect([count('municipality'), count('school'), count('kindergarten')]).toEqual([8, 45, 80]);
    expect([count('ppt'), count('centre')]).toEqual([1, 2]);
    expect(all.some(({ kind, owner }) => kind === 'kindergarten' && owner === 'private')).toBe(true);
    const running = await read(system, processesOfRegion);
    expect(new Set(running.map(({ template }) => template)).size).toBe(5);
    const today = dayOf(new Date());
    const now = running
      .filter(({ accepted, withdrawn }) => accepted && !withdrawn)
      .map(({ steps }) => currentStep(steps, today)?.kind);
    expect(new Set(now)).toEqual(new Set(['gather', 'group', 'react', 'picture', 'goals', 'activity']));
    const years = new Set(running.flatMap(({ steps }) => steps.map(({ opensOn }) => opensOn.slice(0, 4))));
    expect(years.size).toBeGreaterThanOrEqual(4);
  });

  it('has every answer a place can give: taken on, adapted, declined, called off, left, and none yet', async () => {
    const running = await read(system, processesOfRegion);
    expect(running.filter(({ declined }) => declined)).toHaveLength(1);
    expect(running.filter(({ withdrawn }) => withdrawn)).toHaveLength(1);
    expect(running.filter(({ omitted }) => omitted.length > 0)).toHaveLength(1);
    expect(running.filter(({ accepted, declined }) => !accepted && !declined).length).toBeGreaterThanOrEqual(2);
    const offers = await read(system, (r) => Promise.all(running.map((process) => offerTo(r, process))));
    const open = offers.filter((offer) => offer !== null);
    expect(open.filter(({ left }) => left)).toHaveLength(1);
    expect(open.filter(({ left }) => !left).length).toBeGreaterThanOrEqual(1);
    const better = running.filter(({ question }) => question.nb?.startsWith('Hva er det første vi kan gjøre sammen'));
    expect(better).toHaveLength(3);
  });

  it('marks each dream with the language it is said in', async () => {
    const home = (await read(system, placesOfRegion)).find(({ name }) => name === 'Nordvestkulingen skole');
    const [process] = await read(system, (r) => processesAt(r, [home?.id ?? '']));
    const { dreams } = await read(system, (r) => dreamsAt(r, process?.id ?? '', 'ungrouped'));
    expect(new Set(dreams.flatMap(({ language }) => language ?? []))).toEqual(
      new Set(['ar', 'de', 'en', 'lt', 'pl', 'se', 'so', 'ti', 'uk']),
    );
  });

  it('gathers nothing where the process has not been taken on', async () => {
    const waiting = (await read(system, processesOfRegion)).find((process) => !process.accepted);
    const code = waiting?.steps[0]?.joinCode ?? '';
    const form = { words: 'En drøm', stakeholder: 'child', clientId: newId(), picture: null, language: null };
    const outcome = await contribute(anybody, code, form);
    expect(outcome.ok).toBe(false);
  });

  it('takes one more dream where the step is open', async () => {
    const open = (await read(system, processesOfRegion)).find(
      (process) =>
        process.accepted &&
        process.steps[0]?.closesOn &&
        process.steps[0].closesOn >= new Date().toISOString().slice(0, 10),
    );
    const form = { words: 'En drøm til', stakeholder: 'child', clientId: newId(), picture: null, language: null };
    const { slip } = sure(await contribute(anybody, open?.steps[0]?.joinCode ?? '', form));
    expect(slip).toMatch(/^[0-9a-z]{4}-?[0-9a-z]{4}-?[0-9a-z]{4}$/i);
  });
});
