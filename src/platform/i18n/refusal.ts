/**
 * An expected "no": a message key with its values, and the field it belongs to.
 * Verbs return it; `throw` is for broken promises only.
 */
export interface Refusal {
  ok: false;
  refused: string;
  field?: string;
  values?: Record<string, string | number>;
  /** Other problems found in the same form. */
  also?: Refusal[];
}

export interface Done<T> {
  ok: true;
  value: T;
}

/** What a verb gives back. */
export type Outcome<T> = Done<T> | Refusal;

export function done<T>(value: T): Done<T> {
  return { ok: true, value };
}

export function refuse(refused: string, field?: string, values?: Record<string, string | number>): Refusal {
  return { ok: false, refused, ...(field ? { field } : {}), ...(values ? { values } : {}) };
}

/** Several problems as one refusal, the first in front, with whatever each has found besides; null when there is none. */
export function refuseAll(problems: readonly (Refusal | null)[]): Refusal | null {
  const [first, ...also] = problems.flatMap((one) => (one ? [alone(one), ...(one.also ?? [])] : []));
  return first ? { ...first, ...(also.length > 0 ? { also } : {}) } : null;
}

function alone({ also: _also, ...one }: Refusal): Refusal {
  return one;
}
