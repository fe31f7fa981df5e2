import type { Point } from '#platform/ui/drawing/curve.ts';
import { heightAt, type Crest } from '#platform/ui/drawing/landscape/crest.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What hides what: the crests from far to near, and the shore before them all. */
export interface Sight {
  width: number;
  height: number;
  crests: readonly Crest[];
  shoreAt: (x: number) => number;
}

/** Whether a point on a ridge can be seen, with so much room down to whatever is nearer. */
export function isSeen({ width, crests, shoreAt }: Sight, index: number, { x, y }: Point, room: number): boolean {
  if (x < 0 || x > width || y > shoreAt(x) - room) return false;
  return crests.slice(index + 1).every((crest) => {
    const height = heightAt(crest, x);
    return height === undefined || y <= height - room || y > crest.form.base;
  });
}

/** The ridge that a point of the picture shows, or undefined for water and sky. */
export function ridgeAt({ crests }: Sight, { x, y }: Point): number | undefined {
  const found = crests.findLastIndex((crest) => {
    const height = heightAt(crest, x);
    return height !== undefined && y >= height && y <= crest.form.base;
  });
  return found < 0 ? undefined : found;
}

export function meets(one: Box, other: Box, room = 0): boolean {
  return (
    one.x < other.x + other.width + room &&
    other.x < one.x + one.width + room &&
    one.y < other.y + other.height + room &&
    other.y < one.y + one.height + room
  );
}

export function isIn({ x, y }: Point, box: Box, room = 0): boolean {
  return x > box.x - room && x < box.x + box.width + room && y > box.y - room && y < box.y + box.height + room;
}

/** How high the shore stands at x, along the straight line between its points. */
export function shoreOf(points: readonly Point[], height: number): (x: number) => number {
  return (x) => {
    const right = points.find((point) => point.x >= x) ?? points.at(-1);
    const left = points.findLast((point) => point.x < x) ?? points[0];
    if (!left || !right) return height;
    const t = right.x === left.x ? 0 : (x - left.x) / (right.x - left.x);
    return left.y + (right.y - left.y) * t * t * (3 - 2 * t);
  };
}
