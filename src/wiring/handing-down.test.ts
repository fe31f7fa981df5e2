import type { RequestEvent } from '@sveltejs/kit';
import { beforeEach, expect, it } from 'vitest';
import { aGathering, sure, type Gathered } from '#test/house/gathering.ts';
import type { Letter } from '#platform/mail/mail.server.ts';
import { openPlace } from '#modules/organisation/index.server.ts';
import { startProcess } from '#modules/processes/index.server.ts';
import { handDownWithLetters } from './handing-down.server.ts';
import { processView } from './process-view.server.ts';

let world: Gathered;
let above: string;
let unled: string;
beforeEach(async () => {
  world = await aGathering();
  const form = {
    placeId: world.places.region,
    template: 'future_picture',
    question: { nb: 'Hva drømmer du om?', nn: 'Kva drøymer du om?' },
    startsOn: '',
  };
  above = sure(await startProcess(world.coordinator, form));
  const place = { kind: 'municipality', underId: world.places.region, name: 'Ingenmannsland', form: 'nn' } as const;
  unled = sure(await openPlace(world.coordinator, { ...place, owner: 'public', registerNumber: null }));
});

/** Hands down through a house whose mail does with each letter what `send` does. */
function handDown(placeIds: readonly string[], send: (letter: Letter) => void, ready = true) {
  const mail = { ready, send: (letter: Letter) => Promise.resolve(letter).then(send) };
  const house = { mail, config: { origin: 'https://varde.example', demo: false }, now: world.clock.now };
  const locals = { house, region: { slug: 'fjord' }, context: world.coordinator };
  const event = { locals, url: new URL('https://varde.example/') } as unknown as RequestEvent;
  return handDownWithLetters(event, above, placeIds);
}
const standing = async () => (await processView(world.coordinator, above, 'nb'))?.variants ?? [];

it('writes once to each of those who lead the place, in its form, with what is asked and where to answer', async () => {
  const letters: Letter[] = [];
  const places = [world.places.municipality, world.places.elsewhere];
  expect(sure(await handDown(places, (letter) => letters.push(letter)))).toBe(2);
  expect(letters.map(({ to }) => to).sort()).toEqual(['jonas@fjord.example', 'marit@fjord.example']);
  const variant = (await standing()).find(({ placeId }) => placeId === world.places.municipality)?.processId;
  const body = letters.find(({ to }) => to.startsWith('marit'))?.body ?? '';
  expect(body).toContain('Marit Sjøli');
  expect(body).toContain('«Hva drømmer du om?»');
  expect(body).toContain(`https://varde.example/r/fjord/process/${variant}\n`);
  expect(sure(await handDown(places, (letter) => letters.push(letter)))).toBeNull();
  expect(letters).toHaveLength(2);
});

it('tells the sender which place nobody leads, so that nobody there got a letter', async () => {
  expect(sure(await handDown([unled, world.places.municipality], () => undefined))).toBe(1);
  const leaderless = (await standing()).filter((one) => one.leaderless).map(({ place }) => place);
  expect(leaderless).toEqual(['Ingenmannsland']);
});

it('stays handed down when letters fail, or there is no way to send any', async () => {
  const fail = () => {
    throw new Error('no line');
  };
  expect(sure(await handDown([world.places.municipality], fail))).toBe(0);
  expect(sure(await handDown([world.places.elsewhere], fail, false))).toBe(0);
  expect((await standing()).filter(({ processId }) => processId !== null)).toHaveLength(2);
});
