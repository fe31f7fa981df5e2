import { m } from '#messages';
import type { Readers, StepState } from '#modules/processes/index.ts';

export function stateWord(state: StepState): string {
  return { later: m.step_later, now: m.step_now, done: m.step_done, past: m.step_past }[state]();
}

/** Who reads what is gathered, as one sentence. */
export function readersSentence(readers: Readers): string {
  return {
    facilitators: m.readers_facilitators,
    place: m.readers_place,
    region: m.readers_region,
    public: m.readers_public,
  }[readers]();
}

/** «472 916», as a code is read aloud. */
export function codeSpoken(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** Who reads, as a choice in a list. */
export function readersChoice(readers: Readers): string {
  return {
    facilitators: m.readers_choice_facilitators,
    place: m.readers_choice_place,
    region: m.readers_choice_region,
    public: m.readers_choice_public,
  }[readers]();
}

/** What kind of work a step is, as a choice in a list. */
export function kindOfStep(kind: string): string {
  const words: Record<string, () => string> = {
    gather: m.kind_gather,
    group: m.kind_group,
    react: m.kind_react,
    picture: m.kind_picture,
    goals: m.kind_goals,
    activity: m.kind_activity,
  };
  return words[kind]?.() ?? kind;
}
