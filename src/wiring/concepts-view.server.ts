import type { Read } from '#platform/db/work.server.ts';
import { placesById } from '#modules/organisation/index.server.ts';
import type { Place } from '#modules/organisation/index.ts';
import { AIMS, recognised, shownConcepts, standingVersion, type Picture } from '#modules/pictures/index.ts';
import { findPicture, picturesAt } from '#modules/pictures/index.server.ts';
import { CONCEPTS, type Concept, type Process } from '#modules/processes/index.ts';
import { cascadeOf, findProcess } from '#modules/processes/index.server.ts';

/** A picture beside those above it, concept by concept, and which concepts all pictures of the cascade share. */
export async function conceptsView(r: Read, id: string) {
  const picture = await findPicture(r, id);
  const process = picture && (await findProcess(r, picture.processId));
  if (!picture || !process) return null;
  const chain = await chainOf(r, process);
  const all = await cascadeOf(r, chain.at(-1)?.id ?? process.id);
  const places = await placesById(
    r,
    all.map(({ placeId }) => placeId),
  );
  const inCascade = new Set(all.map((one) => one.id));
  const pictures = (await picturesAt(r, [...places.keys()])).filter(({ processId }) => inCascade.has(processId));
  const worksWith = new Map(all.map((one) => [one.id, one.concepts]));
  const shown = pictures.flatMap((one) => said(one, places.get(one.placeId), worksWith.get(one.processId)) ?? []);
  const columns = chain.flatMap(({ id: above }) => shown.find(({ processId }) => processId === above) ?? []);
  const chosen = CONCEPTS.filter((concept) => columns.some((one) => one.chosen.includes(concept)));
  const alike = shown.filter(({ kind }) => kind === picture.kind);
  if (picture.kind === 'good_practice')
    return {
      columns,
      rows: [],
      aims: AIMS.map((aim) => ({ aim, texts: columns.map((one) => one.signs[aim].join('\n')) })),
      pictures: [],
      recognised: [],
    };
  return {
    columns,
    aims: [],
    rows: chosen.map((concept) => ({ concept, texts: columns.map((one) => one.concepts[concept]) })),
    /** Those that are compared, wherever they are; the table has only those above. */
    pictures: alike
      .map(({ id, place }) => ({ id, place }))
      .sort((one, other) => one.place.localeCompare(other.place, 'nb')),
    recognised: recognised(alike, chosen),
  };
}

/** A process and those above it, nearest first. */
async function chainOf(r: Read, process: Process): Promise<Process[]> {
  const chain = [process];
  for (let above = process.handedDownFrom; above;) {
    const next = await findProcess(r, above);
    if (!next || chain.some(({ id }) => id === next.id)) break;
    chain.push(next);
    above = next.handedDownFrom;
  }
  return chain;
}

function said(picture: Picture, place: Place | undefined, worksWith: readonly Concept[] = CONCEPTS) {
  const version = standingVersion(picture.versions, picture.adoptions);
  if (!version || !place) return null;
  const { headline, concepts, signs } = version;
  const { kind } = picture;
  return {
    id: picture.id,
    processId: picture.processId,
    place: place.name,
    lang: place.form,
    headline,
    concepts,
    signs,
    kind,
    chosen: shownConcepts(worksWith, concepts),
  };
}
