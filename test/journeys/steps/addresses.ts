import { formWithText } from '../../house/form.ts';
import { signIn } from '../../house/sign-in.ts';
import { get, post, processOf, slipIn } from './raw.ts';

/** One page of the house, and the person to open it as; null for somebody who is not signed in. */
export interface Address {
  route: string;
  path: string;
  who: string | null;
}

const REGION = '/r/nordmore';
const ID = '[0-9a-f-]{36}';
const LEADER = 'Sunniva Holm';
const OWNER = 'Tor Henrik Sveen';
const FACILITATOR = 'Elin Bævre';
const COORDINATOR = 'Mari Sæter';

/** Every page of the demo at least once, with something on it, found by following links. */
export async function findAddresses(url: string): Promise<Address[]> {
  const [leader, owner, facilitator] = await Promise.all(
    ['sunniva', 'tor.henrik', 'elin'].map((who) => signIn(url, who)),
  );
  const find = async (cookie: string | undefined, page: string, pattern: string): Promise<string> => {
    const { html } = await get(`${url}${page}`, cookie);
    const found = new RegExp(pattern).exec(html)?.[0];
    if (!found) throw new Error(`${page} has no link like ${pattern}`);
    return found;
  };
  const unit = await find(leader, REGION, `${REGION}/place/${ID}`);
  const gathering = await find(leader, REGION, `${REGION}/process/${ID}`);
  const municipal = await find(owner, REGION, `${REGION}/process/${ID}`);
  const municipality = await find(owner, municipal, `${REGION}/place/${ID}`);
  const person = await find(owner, `${REGION}/people`, `${REGION}/people/${ID}`);
  const grouping = await find(facilitator, REGION, `${REGION}/process/${ID}`);
  const picture = await find('', REGION, `${REGION}/picture/${ID}`);
  const thread = await find('', REGION, `${REGION}/thread/${ID}`);
  const land = await find('', REGION, `${REGION}/landscape/${ID}(?=")`);
  const join = await find(leader, gathering, '/j/\\d{6}');
  const reacting = await processOf(url, facilitator ?? '', 'Bjørkelia barnehage');
  const reacted = await processOf(url, facilitator ?? '', 'Havbrisen skole');
  const react = await find(facilitator, `${reacting}/statements`, '/j/\\d{6}');
  const slip = await send(`${url}${join}`);
  const as = (who: string | null) => (route: string, path: string) => ({ route, path, who });
  return [
    ...withoutAccount({ picture, thread, join, slip, land }).map(([route, path]) => as(null)(route, path)),
    ...ofLeader(unit, gathering).map(([route, path]) => as(LEADER)(route, path)),
    ...ofOwner(municipality, municipal, person).map(([route, path]) => as(OWNER)(route, path)),
    ...ofFacilitator(grouping).map(([route, path]) => as(FACILITATOR)(route, path)),
    as(null)('/j/[code]', react),
    as(null)('/r/[region]/process/[process]/agreement', `${reacting}/agreement`),
    as(null)('/r/[region]/process/[process]/agreement', `${reacted}/agreement`),
    as(FACILITATOR)('/r/[region]/process/[process]/statements', `${reacting}/statements`),
    as(FACILITATOR)('/r/[region]/process/[process]/poster', `${reacting}/poster?step=react`),
    as(COORDINATOR)('/r/[region]/people/[person]', person),
    as(COORDINATOR)('/r/[region]/people/[person]/erase', `${person}/erase`),
    as(COORDINATOR)('/r/[region]/place/[place]/about', `${municipality}/about`),
    as(COORDINATOR)('/r/[region]/organisation/import', `${REGION}/organisation/import`),
    as(COORDINATOR)('/r/[region]/people', `${REGION}/people`),
    as(COORDINATOR)('/r/[region]/people/import', `${REGION}/people/import`),
    as(COORDINATOR)('/r/[region]/audit', `${REGION}/audit`),
    as(COORDINATOR)('/r/[region]/upkeep', `${REGION}/upkeep`),
  ];
}

type Listed = [route: string, path: string][];

function withoutAccount(at: { picture: string; thread: string; join: string; slip: string; land: string }): Listed {
  return [
    ['/', '/'],
    ['/sign-in', '/sign-in'],
    ['/sign-in', '/sign-in?trouble=down'],
    ['/sign-in/[token]', '/sign-in/abc'],
    ['/outbox', '/outbox'],
    ['/setup', '/setup?key=x'],
    ['/j', '/j'],
    ['/j', '/j?code=000000'],
    ['/j/[code]', at.join],
    ['/j/[code]', '/j/000000'],
    ['/r/[region]', REGION],
    ['/r/[region]', `${REGION}?list`],
    ['/r/[region]/landscape/[place]', at.land],
    ['/r/[region]/help', `${REGION}/help`],
    ['/r/[region]/help/[guide]', `${REGION}/help/prosessleder`],
    ['/r/[region]/slip', `${REGION}/slip`],
    ['/r/[region]/slip/[code]', `${REGION}/slip/${at.slip}`],
    ['/r/[region]/slip/[code]', `${REGION}/slip/${at.slip}?back`],
    ['/r/[region]/slip/[code]', `${REGION}/slip/0000-0000-0000`],
    ['/r/[region]/thread', `${REGION}/thread`],
    ['/r/[region]/thread/[record]', at.thread],
    ['/r/[region]/picture/[picture]', at.picture],
    ['/r/[region]/picture/[picture]/concepts', `${at.picture}/concepts`],
    ['/r/[region]/picture/[picture]/poster', `${at.picture}/poster`],
    ['/r/[region]/goal', `${REGION}/goal`],
    ['/r/[region]/goal/[goal]', at.thread.replace('/thread/', '/goal/')],
    ['/r/[region]/invitation/[token]', `${REGION}/invitation/abc`],
  ];
}

function ofLeader(unit: string, gathering: string): Listed {
  return [
    ['/r/[region]/search', `${REGION}/search?q=barn`],
    ['/r/[region]/search', `${REGION}/search?q=barrnehagge`],
    ['/r/[region]', REGION],
    ['/account', '/account'],
    ['/r/[region]/network', `${REGION}/network`],
    ['/r/[region]/organisation', `${REGION}/organisation`],
    ['/r/[region]/organisation', `${REGION}/organisation?on=i+fjor`],
    ['/r/[region]/people', `${REGION}/people`],
    ['/r/[region]/audit', `${REGION}/audit`],
    ['/r/[region]/place/[place]', unit],
    ...['dream', 'standing', 'path', 'pulse'].map((door): [string, string] => [
      '/r/[region]/place/[place]/[door=door]',
      `${unit}/${door}`,
    ]),
    ['/r/[region]/place/[place]/start', `${unit}/start`],
    ['/r/[region]/process/[process]', gathering],
    ['/r/[region]/process/[process]/adapt', `${gathering}/adapt`],
    ['/r/[region]/process/[process]/variants', `${gathering}/variants`],
    ['/r/[region]/template', `${REGION}/template`],
    ['/r/[region]/template/[template]', `${REGION}/template/future_picture`],
    ['/r/[region]/place/[place]/start', `${unit}/start?template=future_picture`],
    ['/r/[region]/process/[process]/poster', `${gathering}/poster`],
    ['/r/[region]/process/[process]/enter', `${gathering}/enter`],
    ['/r/[region]/process/[process]/paste', `${gathering}/paste`],
    ['/r/[region]/process/[process]/dreams', `${gathering}/dreams`],
    ['/r/[region]/process/[process]/board', `${gathering}/board`],
    ['/r/[region]/process/[process]/goals', `${gathering}/goals`],
  ];
}

function ofOwner(municipality: string, municipal: string, person: string): Listed {
  return [
    ['/r/[region]/people/[person]', person],
    ['/r/[region]/place/[place]', municipality],
    ['/r/[region]/place/[place]/about', `${municipality}/about`],
    ['/r/[region]/place/[place]/invite', `${municipality}/invite`],
    ['/r/[region]/place/[place]/[door=door]', `${municipality}/dream`],
    ['/r/[region]/process/[process]', municipal],
    ['/r/[region]/process/[process]/variants', `${municipal}/variants`],
    ['/r/[region]/process/[process]/variants', `${municipal}/variants?own=1`],
    ['/r/[region]/process/[process]/picture', `${municipal}/picture`],
    ['/r/[region]/process/[process]/picture', `${municipal}/picture?version=1`],
    ['/r/[region]/process/[process]/goals', `${municipal}/goals`],
  ];
}

function ofFacilitator(grouping: string): Listed {
  return [
    ['/r/[region]/process/[process]/board', `${grouping}/board`],
    ['/r/[region]/process/[process]/board', `${grouping}/board?new=sosial`],
    ['/r/[region]/process/[process]/board', `${grouping}/board?suggest=1`],
    ['/r/[region]/process/[process]/board', `${grouping}/board?theme=aside`],
    ['/r/[region]/process/[process]/picture', `${grouping}/picture`],
  ];
}

/** A dream sent, for a slip to come back with. */
async function send(address: string): Promise<string> {
  const { fields, textarea } = formWithText((await get(address)).html, address);
  fields.set(textarea, 'En drøm som noen kommer tilbake til.');
  const slip = slipIn(await post(address, fields));
  if (!slip) throw new Error(`${address} gave no slip`);
  return slip;
}
