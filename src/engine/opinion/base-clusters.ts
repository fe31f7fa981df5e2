import { evenly, kMeans, placesFromLeft, type Clusters, type Points } from './k-means.ts';

/** How many base clusters there are at most. */
const MOST = 100;
const SAME_PLACE = 1e-9;

/**
 * People who stand close to each other, in at most a hundred clusters (Polis, base clusters). Polis starts with the
 * first hundred who stand in different places. Where more do, we start with a hundred evenly from left to right, so
 * that neither ids nor the order of votes decide; where fewer do, each place is a cluster, as there.
 */
export function baseClusters(people: Points): Clusters {
  return kMeans(people, evenly(people, MOST, differentPlaces(people)));
}

/** One of those who stand in each place, from left to right. */
function differentPlaces(people: Points): number[] {
  const far = (a: number, b: number): boolean =>
    Math.abs((people.x[a] ?? 0) - (people.x[b] ?? 0)) > SAME_PLACE ||
    Math.abs((people.y[a] ?? 0) - (people.y[b] ?? 0)) > SAME_PLACE;
  const order = placesFromLeft(people);
  return order.filter((at, place) => place === 0 || far(at, order[place - 1] ?? 0));
}
