import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clockAt } from '#test/house/clock.ts';
import { freshDatabase } from '#test/house/database.ts';
import { sure } from '#test/house/gathering.ts';
import { openRegister, type Fault, type Register } from '#test/house/register.ts';
import type { Context } from '#platform/db/context.server.ts';
import { read } from '#platform/db/work.server.ts';
import { trail } from '#platform/audit/trail.server.ts';
import { lastFetches, resultsOf } from '#platform/fetch/record.server.ts';
import { allPlaces, createRegion } from '#modules/organisation/index.server.ts';
import { fetchPlaces, type Wish } from './register-fetch.server.ts';
import { contextOf, type House } from './start.server.ts';

/** Numbers of nine digits with a right check digit, as the registers have them. */
const NUMBERS = Array.from({ length: 400 }, (_, nth) => numbered(nth)).filter((one) => one !== null);
const PATIENCE = { answer: 400, bytes: 100_000, tries: 2, pause: 5 };

function numbered(nth: number): string | null {
  const digits = `97${String(100_000 + nth)}`;
  const sum = [3, 2, 7, 6, 5, 4, 3, 2].reduce((all, weight, at) => all + weight * Number(digits[at]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? null : `${digits}${check}`;
}

const school = (nth: number, more: object = {}) => ({
  Organisasjonsnummer: NUMBERS[nth],
  Navn: `Skole ${nth}`,
  Kommune: { Kommunenummer: '1554', Navn: 'Averøy' },
  Maalform: { Id: 'B' },
  ErAktiv: true,
  ErSkole: true,
  ErPrivatskole: false,
  ...more,
});

async function aRegion(house: House, slug: string, municipality: string, madeUp = false): Promise<Context> {
  const context = contextOf(house, house.newId(), { kind: 'system', name: 'test' });
  const municipalities = [{ name: 'Averøy', registerNumber: municipality, form: 'nb' as const }];
  const coordinator = { name: 'Kari Berg', email: `kari@${slug}.example`, userId: `kari-${slug}` };
  const form = { slug, name: slug, vision: '', form: 'nb' as const, madeUp, municipalities, coordinator };
  const { regionId } = sure(await createRegion(context, form));
  return { ...context, regionId };
}

describe('a fetch from the registers', () => {
  let register: Register;
  let house: House;
  let region: Context;
  let demo: Context;
  const clock = clockAt();
  const fetchNow = (wish: Wish = {}) => fetchPlaces(house, { patience: PATIENCE, ...wish });
  const schools = async (context: Context) =>
    (await read(context, allPlaces))
      .filter(({ kind, closedOn }) => kind === 'school' && !closedOn)
      .map((one) => one.name);
  const results = () => read(region, resultsOf);

  beforeAll(async () => {
    register = await openRegister([]);
  });
  afterAll(() => register.close());
  beforeEach(async () => {
    register.fault = 'none';
    register.units = Array.from({ length: 5 }, (_, nth) => school(nth));
    register.asked = [];
    const db = await freshDatabase();
    house = { db, secret: 's', ...clock, config: { registers: [register.url] } } as unknown as House;
    region = await aRegion(house, 'nordmore', '1554');
    demo = await aRegion(house, 'demo', '1554', true);
  });

  it('takes the units of every page into the region whose municipality they lie in, and into no made-up one', async () => {
    register.units.push(school(20, { Kommune: { Kommunenummer: '0301' } }), {
      Organisasjonsnummer: 'x',
      ErSkole: true,
    });
    expect(sure(await fetchNow())).toMatchObject([{ region: 'nordmore', problem: null }]);
    expect(register.asked.map(({ page }) => page)).toEqual([1, 2, 3, 4]);
    expect(register.asked[0]?.size).toBe(1000);
    expect(await schools(region)).toHaveLength(5);
    expect(await schools(demo)).toEqual([]);
    expect(await results()).toMatchObject([{ opened: 5, changed: 0, closed: 0, problem: null }]);
    const { acts } = await read(region, (r) => trail(r, { personId: null, before: null }));
    expect(acts.map(({ verb, actor }) => [verb, actor]).slice(0, 2)).toEqual([
      ['register.note', 'system:register'],
      ['organisation.import_places', 'system:register'],
    ]);
  });

  it('leaves no trace in the region when nothing is new', async () => {
    await fetchNow();
    const before = await read(region, (r) => trail(r, { personId: null, before: null }));
    sure(await fetchNow());
    expect(await read(region, (r) => trail(r, { personId: null, before: null }))).toEqual(before);
    expect((await lastFetches(house.db)).good).toMatchObject({ units: 5, problem: null });
  });

  it('changes nothing in a dry run, and says what it would', async () => {
    const [one] = sure(await fetchNow({ dryRun: true }));
    expect(one?.plan?.opened).toHaveLength(5);
    expect(await schools(region)).toEqual([]);
    expect(await lastFetches(house.db)).toEqual({ last: null, good: null });
  });

  it('does nothing without an address, and only in the region named', async () => {
    expect(await fetchPlaces({ ...house, config: { ...house.config, registers: [] } })).toEqual({
      ok: true,
      value: [],
    });
    expect(sure(await fetchNow({ only: 'elsewhere' }))).toEqual([]);
    expect(await schools(region)).toEqual([]);
  });

  it('tries again when the register fails once', async () => {
    register.fault = 'error_once';
    sure(await fetchNow());
    expect(await schools(region)).toHaveLength(5);
  });

  const FAULTS: [Fault, string][] = [
    ['error', 'fetch_status'],
    ['refusing', 'fetch_status'],
    ['slow', 'fetch_slow'],
    ['slow_body', 'fetch_slow'],
    ['half', 'fetch_no_json'],
    ['away', 'fetch_led_away'],
    ['same_page', 'fetch_paging'],
    ['growing', 'fetch_paging'],
    ['no_page', 'fetch_paging'],
    ['empty', 'fetch_empty'],
    ['huge', 'fetch_too_large'],
  ];
  it.for(FAULTS)('changes nothing when the register is %s, and says that it last worked', async ([fault, problem]) => {
    register.units.pop();
    sure(await fetchNow());
    clock.pass(1000);
    register.units = [school(0, { Navn: 'Et annet navn' }), ...register.units.slice(1)];
    register.fault = fault;
    register.asked = [];
    const before = await read(region, allPlaces);
    expect(await fetchNow()).toMatchObject({ ok: false, refused: problem });
    expect(await read(region, allPlaces)).toEqual(before);
    const { last, good } = await lastFetches(house.db);
    expect(last).toMatchObject({ problem, units: 0, values: { host: new URL(register.url).host } });
    expect(good?.at).toEqual(new Date(clock.now().getTime() - 1000));
  });

  it('changes nothing when nobody listens', async () => {
    const gone = { ...house, config: { ...house.config, registers: ['http://127.0.0.1:9/v4/enheter'] } };
    expect(await fetchPlaces(gone, { patience: PATIENCE })).toMatchObject({ ok: false, refused: 'fetch_no_answer' });
  });

  it('takes nothing of the first register when the second fails', async () => {
    const config = { ...house.config, registers: [register.url, 'http://127.0.0.1:9/v4/enheter'] };
    expect((await fetchPlaces({ ...house, config }, { patience: PATIENCE })).ok).toBe(false);
    expect(await schools(region)).toEqual([]);
  });

  it('is held back when it would close more than a fifth, is told of once, and goes on when that is over', async () => {
    register.units = Array.from({ length: 10 }, (_, nth) => school(nth));
    await fetchNow();
    const closing = (count: number) =>
      Array.from({ length: 10 }, (_, nth) => school(nth, { ErAktiv: nth >= count, Navn: `Nytt ${nth}` }));
    register.units = closing(3);
    expect(sure(await fetchNow())[0]?.problem).toMatchObject({ refused: 'fetch_closes_many' });
    await fetchNow();
    expect(await schools(region)).toContain('Skole 0');
    clock.pass(1000);
    register.units = closing(2);
    expect(sure(await fetchNow())[0]?.problem).toBeNull();
    expect(await schools(region)).toHaveLength(8);
    expect((await results()).map(({ problem, closed }) => [problem, closed])).toEqual([
      [null, 2],
      ['fetch_closes_many', 0],
      [null, 0],
    ]);
  });

  it('is held back in a region where an entry cannot be understood', async () => {
    register.units.push(school(1));
    expect(sure(await fetchNow())[0]?.problem).toMatchObject({ refused: 'fetch_rows', values: { count: 2 } });
    expect(await schools(region)).toEqual([]);
  });

  it('stops when the house closes', async () => {
    register.fault = 'slow';
    const stop = new AbortController();
    const under = fetchNow({ signal: stop.signal, patience: { ...PATIENCE, answer: 60_000 } });
    setTimeout(() => stop.abort(), 50);
    await expect(under).rejects.toThrow(/abort/i);
  });
});
