import { setTimeout as wait } from 'node:timers/promises';
import { handDown } from '#modules/processes/index.server.ts';
import { readConfig } from '#platform/config/config.server.ts';
import { contextOf, openHouse } from '#wiring/start.server.ts';

/** Hands a process down to all the places named, so that the parent can kill it at any moment: REGION PROCESS PLACES. */
const [regionId = '', processId = '', places = ''] = process.argv.slice(2);
const house = await openHouse({ ...readConfig(), demo: false });
process.stdout.write('begun\n');
await handDown(contextOf(house, regionId, { kind: 'system', name: 'test' }), processId, places.split(','));
process.stdout.write('done\n');
await wait(60_000);
