import type { Sources } from '#platform/analysis/analyst.server.ts';
import { regionsInDirectory } from '#platform/db/directory.server.ts';
import { opinionSource, themesSource } from '#modules/contributions/index.server.ts';
import type { House } from './start.server.ts';

/** What feeds each analysis. A room with a new one registers it here, under its name in the engine. */
export const SOURCES: Sources = { opinion: opinionSource, themes: themesSource };

/** Goes on with whatever was asked for and left behind, in every region. */
export async function goOnAnalysing({ db, analyst }: House): Promise<void> {
  for (const { regionId } of await regionsInDirectory(db)) await analyst.sweep(regionId);
}
