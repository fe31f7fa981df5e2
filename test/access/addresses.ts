import { GUARDS, type Guard } from '#wiring/guard.ts';
import { TABLE } from '#wiring/access.ts';
import { HOME, isMember, standing, type Course, type Role, type Spot } from './roles.ts';
import { MARKERS, may } from './seen.ts';
import { REGION, type World } from './world.ts';

/** One address to try, and who is let in: null where each sees what they may, and markers tell. */
export interface Address {
  route: string;
  path: string;
  lets: ((who: Role) => boolean) | null;
}

const SPOTS: readonly Spot[] = ['region', 'north', 'school', 'old', 'farm'];
const COURSES = Object.keys(HOME) as Course[];

/** Ends of sign-in, and what is no reading at all: not pages that somebody reads. */
export const LEFT_OUT: readonly string[] = [
  '/sign-in/with/[provider]',
  '/sign-in/from/[provider]',
  '/sign-in/passkey',
  '/account/passkey',
  '/language',
  '/outbox',
];

/** Every address of every reading route, with ids of the world. Throws when a route has none. */
export function addressesOf(world: World): Address[] {
  const routes = Object.keys(GUARDS).filter((route) => !LEFT_OUT.includes(route));
  return routes.flatMap((route) => {
    const found = pathsOf(route, world);
    if (found.length === 0) throw new Error(`no address of ${route} is tried`);
    return found.map(({ path, spot, course, person }) => ({
      route,
      path,
      lets: SPECIAL[route]?.(world, person ?? '') ?? letsIn(GUARDS[route], spot, course),
    }));
  });
}

interface Path {
  path: string;
  spot?: Spot;
  course?: Course;
  person?: string;
}

function pathsOf(route: string, world: World): Path[] {
  const path = route.replace('[region]', REGION).replace('/sign-in/[token]', '/sign-in/abc').replace('[token]', 'abc');
  if (route.includes('[place]'))
    return SPOTS.map((spot) => ({
      spot,
      path: path.replace('[place]', world.places[spot]).replace('[door=door]', 'dream'),
    }));
  if (route.includes('[process]'))
    return COURSES.map((course) => ({
      course,
      spot: HOME[course],
      path: path.replace('[process]', world.processes[course]),
    }));
  if (route.includes('[person]'))
    return Object.entries(world.people).map(([person, id]) => ({ person, path: path.replace('[person]', id) }));
  const record = (names: string[], hole: string) =>
    names.map((name) => ({ path: path.replace(hole, world.records[name] ?? '') }));
  if (route.includes('[template]')) return [{ path: path.replace('[template]', 'future_picture') }];
  if (route.includes('[record]')) return record(Object.keys(world.records), '[record]');
  if (route.includes('[picture]')) return record(['picture'], '[picture]');
  if (route.includes('[goal]')) return record(['goal', 'draft'], '[goal]');
  if (route.endsWith('/search'))
    return Object.keys(MARKERS).map((name) => ({ path: `${path}?q=hemmelig${name}merke` }));
  return [
    {
      path: path
        .replace('[file]', world.pictureFile)
        .replace('[guide]', 'delta')
        .replace('/j/[code]', `/j/${world.joinCode}`)
        .replace('[code]', 'ABCD-EFGH-JKLM'),
    },
  ];
}

/** What is about one person is for them, and for whoever answers for the region. */
function ofPerson(_world: World, person: string): (who: Role) => boolean {
  return (who) => isMember(who) && (who.name === person || who.leads.includes('region'));
}

/** Where a page decides more closely than its guard. */
const SPECIAL: Readonly<Record<string, (world: World, person: string) => (who: Role) => boolean>> = {
  '/r/[region]/file/[file]': () => (who) => may(who, 'dreams.read_facilitators'),
  // No process of the world has a step with statements, so there is no such page for anybody; the guard is tried in test/routes.test.ts.
  '/r/[region]/process/[process]/statements': () => () => false,
  '/r/[region]/people/[person]/file': ofPerson,
  '/r/[region]/people/[person]/erase': ofPerson,
};

function letsIn(guard: Guard | undefined, spot: Spot = 'region', course?: Course): Address['lets'] {
  const who = guard?.who;
  if (!who || who === 'anyone') return null;
  if (who === 'signed_in') return ({ signedIn }) => signedIn;
  if (who === 'member') return isMember;
  return (role) => {
    const stands = standing(role, spot, course);
    return (TABLE[who.may] ?? []).some((one) => stands.has(one));
  };
}
