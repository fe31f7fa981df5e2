import { m } from '#messages';

const COLOURS = ['fjord', 'multe', 'lyng', 'mose', 'neutral'] as const;

/** The colour of an opinion group, from the largest. */
export function groupColour(index: number): (typeof COLOURS)[number] {
  return COLOURS[index % COLOURS.length] ?? 'neutral';
}

/** «Gruppe A»: a letter alone, for a name would say more than anybody knows. */
export function groupName(index: number): string {
  return m.opinion_group({ letter: String.fromCharCode(65 + index) });
}
