import type { Read } from '#platform/db/work.server.ts';
import { moment } from '#platform/i18n/said.ts';
import { inLocale, type Locale } from '#platform/i18n/words.ts';
import { dreamsAt, themesOf } from '#modules/contributions/index.server.ts';
import { groupWord, STAKEHOLDERS } from '#modules/contributions/index.ts';
import { findPerson, findPlace } from '#modules/organisation/index.server.ts';
import {
  changesBetween,
  isPictureKind,
  perAim,
  perConcept,
  standingVersion,
  type Picture,
  type PictureVersion,
} from '#modules/pictures/index.ts';
import { pictureOfProcess, themesPainted } from '#modules/pictures/index.server.ts';
import type { GroundTheme } from '#modules/pictures/ui/painting.ts';
import { CONCEPTS, type Process } from '#modules/processes/index.ts';
import { findProcess } from '#modules/processes/index.server.ts';

const QUOTES = 3;

/** A process's picture as the one who paints sees it, with the dreams it is painted from. */
export async function paintingView(
  r: Read,
  process: Process,
  locale: Locale,
  { wanted, kind }: { wanted: number | null; kind: string | null },
) {
  const picture = await pictureOfProcess(r, process.id);
  const place = await findPlace(r, process.placeId);
  const latest = picture?.versions[0] ?? null;
  const opened = picture?.versions.find((one) => one.version === wanted) ?? null;
  return {
    process: {
      id: process.id,
      name: inLocale(process.name, locale, place?.form),
      question: inLocale(process.question, locale, place?.form),
    },
    place: { name: place?.name ?? '', kind: place?.kind ?? '', form: place?.form ?? 'nb' },
    picture: picture && latest ? { id: picture.id, ...textOf(latest), by: await nameOf(r, latest) } : null,
    kind: picture?.kind ?? (isPictureKind(kind) ? kind : 'shared_vision'),
    chosen: picture ? [...(await themesPainted(r, picture.id))] : [],
    versions: picture ? await versionsOf(r, picture, locale) : [],
    opened: opened && latest && opened.version !== latest.version ? whatChanged(opened, latest) : null,
    ground: await groundOf(r, process),
    above: await pictureAbove(r, process),
    mayAdopt: await r.may('picture.adopt', { placeId: process.placeId, recordId: process.id }),
  };
}

function textOf({ version, headline, narrative, drawingId, drawingAlt, concepts, signs }: PictureVersion) {
  return { version, headline, narrative, drawingId, drawingAlt, concepts, signs };
}

async function versionsOf(r: Read, picture: Picture, locale: Locale) {
  const adopted = new Map(picture.adoptions.map((adoption) => [adoption.version, adoption]));
  const rows = [];
  for (const version of picture.versions) {
    rows.push({
      version: version.version,
      headline: version.headline,
      at: moment(version.writtenAt, locale),
      by: await nameOf(r, version),
      adoption: adopted.get(version.version) ?? null,
    });
  }
  return rows;
}

async function nameOf(r: Read, version: PictureVersion): Promise<string | null> {
  return version.writtenBy ? ((await findPerson(r, version.writtenBy))?.name ?? null) : null;
}

function whatChanged(opened: PictureVersion, latest: PictureVersion) {
  return {
    ...textOf(opened),
    changes: {
      headline: changesBetween(opened.headline, latest.headline),
      narrative: changesBetween(opened.narrative, latest.narrative),
      concepts: perConcept((concept) => changesBetween(opened.concepts[concept], latest.concepts[concept])),
      signs: perAim((aim) => changesBetween(opened.signs[aim].join('\n'), latest.signs[aim].join('\n'))),
    },
  };
}

/** Themes by concept, with counts and a few dreams in people's own words; nothing for those who may not read dreams. */
async function groundOf(r: Read, process: Process) {
  const where = { placeId: process.placeId, recordId: process.id };
  const reads = await r.may('dreams.facilitate', where);
  const themes = reads ? await themesOf(r, process.id) : [];
  const ground = perConcept<GroundTheme[]>(() => []);
  for (const theme of themes) {
    const { dreams } = await dreamsAt(r, process.id, theme.id);
    ground[theme.concept].push({
      id: theme.id,
      name: theme.name,
      count: STAKEHOLDERS.reduce((sum, group) => sum + (theme.tally[group] ?? 0), 0),
      groups: STAKEHOLDERS.filter((group) => theme.tally[group]).map((group) => ({
        label: groupWord(group),
        count: theme.tally[group] ?? 0,
      })),
      dreams: dreams
        .filter((dream) => dream.words)
        .slice(0, QUOTES)
        .map((dream) => ({ id: dream.id, words: dream.words ?? '', lang: dream.language ?? null })),
    });
  }
  const chosen = CONCEPTS.filter((concept) => process.concepts.includes(concept));
  return chosen.map((concept) => ({ concept, themes: ground[concept] }));
}

async function pictureAbove(r: Read, process: Process) {
  const above = process.handedDownFrom ? await findProcess(r, process.handedDownFrom) : null;
  const picture = above && (await pictureOfProcess(r, above.id));
  const place = above && (await findPlace(r, above.placeId));
  if (!picture || !place) return null;
  const shown = standingVersion(picture.versions, picture.adoptions);
  return shown ? { id: picture.id, place: place.name, kind: place.kind, lang: place.form, ...textOf(shown) } : null;
}
