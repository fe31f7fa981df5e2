/**
 * The named relations, and which way each points along the thread when read from `from` to `to`:
 * `forward` towards effects, `back` towards voices, `across` to something beside.
 */
export const RELATIONS = {
  gathered_in: 'forward',
  painted_from: 'back',
  chosen_from: 'back',
  serves: 'across',
  variant_of: 'across',
  answers: 'across',
} as const;

export type Relation = keyof typeof RELATIONS;
export type Direction = 'forward' | 'back';

/** For a walk in `direction`: the relations followed from `from` to `to`, and those followed from `to` to `from`. */
export function relationsFor(direction: Direction): { along: Relation[]; against: Relation[] } {
  const names = Object.keys(RELATIONS) as Relation[];
  const opposite = direction === 'forward' ? 'back' : 'forward';
  return {
    along: names.filter((name) => RELATIONS[name] === direction),
    against: names.filter((name) => RELATIONS[name] === opposite),
  };
}
