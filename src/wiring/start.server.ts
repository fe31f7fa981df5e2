import { v7 as newId } from 'uuid';
import { openAuth, type Auth } from '#platform/auth/auth.server.ts';
import { readConfig, type Config } from '#platform/config/config.server.ts';
import { keepSecret } from '#platform/config/secret.server.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Context } from '#platform/db/context.server.ts';
import { openAnalyst, type Analyst } from '#platform/analysis/analyst.server.ts';
import { openBench } from '#platform/analysis/bench.server.ts';
import { openDatabase, type Database } from '#platform/db/database.server.ts';
import { regionsInDirectory } from '#platform/db/directory.server.ts';
import { assertRegionsAreWalled, assertWhole, migrate } from '#platform/db/migrate.server.ts';
import { openLimits, type Limits } from '#platform/limits/limits.server.ts';
import { openMail, type Mail } from '#platform/mail/mail.server.ts';
import { access } from './access.server.ts';
import { SOURCES } from './analyses.server.ts';
import { seedDemoApart } from './demo/apart.server.ts';
import { seedDemo } from './demo/seed.server.ts';

/** What a running server holds: doors to the outside, and nothing that another server would miss. */
export interface House {
  config: Config;
  db: Database;
  auth: Auth;
  limits: Limits;
  mail: Mail;
  /** Works things out beside the requests. */
  analyst: Analyst;
  secret: string;
  now: () => Date;
  newId: () => string;
}

/** Opens everything, brings the database up to date, checks the walls, and fills an empty demo. */
export async function openHouse(config: Config = readConfig()): Promise<House> {
  const db = await openDatabase(config);
  try {
    await assertWhole(db);
    await migrate(db, `${config.root}/migrations`);
    await assertRegionsAreWalled(db);
    const secret = await keepSecret(db, config.secret);
    const now = () => new Date();
    const house: House = {
      config,
      db,
      secret,
      now,
      newId,
      limits: openLimits(db, secret, now),
      auth: openAuth(
        { db, secret, secure: config.origin?.startsWith('https:') ?? false },
        config.origin,
        config.providers,
      ),
      mail: openMail(config, db, newId, now),
      analyst: openAnalyst({
        bench: openBench(config.root),
        sources: SOURCES,
        as: (regionId) => contextOf(house, regionId, { kind: 'system', name: 'analysis' }),
        tell: (fault) => console.error(JSON.stringify({ time: now(), ...fault })),
      }),
    };
    if (config.demo) await fillEmpty(house);
    return house;
  } catch (error) {
    await db.close();
    throw error;
  }
}

async function fillEmpty(house: House): Promise<void> {
  const empty = async () => (await regionsInDirectory(house.db)).length === 0;
  if (!(await empty())) return;
  if (house.config.databaseUrl) await seedDemoApart(house.config);
  else await seedDemo(house); // nobody else may open the folder
  if (await empty()) throw new Error('The demo could not be filled in.');
}

/** A region as seen by an actor; for a request also since which moment. */
export function contextOf(house: House, regionId: string, actor: Actor, moment?: string): Context {
  const { db, now, newId, secret } = house;
  return { db, regionId, actor, access, now, newId, secret, ...(moment === undefined ? {} : { moment }) };
}
