/** What a key asks the board for. */
export type Command =
  'next' | 'previous' | 'pick_next' | 'pick_previous' | 'pick' | 'theme' | 'make' | 'aside' | 'undo' | 'clear' | 'help';

const PLAIN: Readonly<Record<string, Command>> = {
  j: 'next',
  k: 'previous',
  x: 'pick',
  t: 'theme',
  n: 'make',
  s: 'aside',
  z: 'undo',
};

/** What is done with a dream, and so needs one to be at. */
const WITH_A_DREAM: ReadonlySet<Command> = new Set(['next', 'previous', 'pick_next', 'pick_previous', 'pick']);

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** The command of a key, or null. With `single` off only Escape is left, which is no letter. */
export function commandOf(pressed: Pressed, single: boolean): Command | null {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  if (pressed.key === 'Escape') return 'clear';
  if (!single) return null;
  if (pressed.key === '?') return 'help';
  const key = pressed.key.toLowerCase();
  if (!pressed.shiftKey) return PLAIN[key] ?? null;
  if (key === 'j') return 'pick_next';
  return key === 'k' ? 'pick_previous' : null;
}

/** True for what must go to a dream before it can do anything. `chosen`: how many dreams are chosen. */
export function seeksDream(command: Command, chosen: number): boolean {
  return WITH_A_DREAM.has(command) || (chosen === 0 && (command === 'theme' || command === 'aside'));
}

/** True where a key is meant for what has the focus, not for the board. */
export function typesIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target.isContentEditable || target.closest('select, textarea, dialog') !== null;
}
