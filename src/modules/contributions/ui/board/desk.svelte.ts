import { tick } from 'svelte';
import { goto, invalidateAll } from '$app/navigation';
import { SvelteSet } from 'svelte/reactivity';
import { m } from '#messages';
import { CONCEPTS, type Concept } from '#modules/processes/index.ts';
import { ASIDE, UNGROUPED, type Spot } from '../../rules/board.ts';
import { placeNames } from '../../rules/board-places.ts';
import { afterMove, type LastAct, type Move } from '../../rules/board-shown.ts';
import { furtherOn } from './address.ts';
import { saidOf, saidOfMove, type BoardData, type Draft } from './data.ts';
import { send, type Answer } from './send.ts';

const SINGLE_KEYS = 'varde-board-single-keys';

/** What one person has before them: the board as the server last gave it, moves on their way, and what is chosen. */
export class Desk {
  #given: BoardData = $state.raw() as BoardData;
  #onTheirWay: readonly Move[] = $state.raw([]);
  #queue: Promise<unknown> = Promise.resolve();
  #root: HTMLElement | null = null;
  #search: () => string;
  /** The dream that was gone to or chosen last. */
  #last = '';

  readonly picked = new SvelteSet<string>();
  /** The script runs: keys, drag and dialogs work. */
  live = $state(false);
  singleKeys = $state(true);
  asking: 'theme' | 'make' | 'keys' | null = $state(null);
  draft: Draft = $state({ name: '', concept: '' });
  dragging = $state(false);
  said = $state('');
  /** What was just done is shown beside the way back from it. */
  told = $state(false);
  problem = $state('');

  shown: BoardData = $derived(
    this.#onTheirWay.reduce((now, move) => ({ ...now, ...afterMove(now, move) }), this.#given),
  );

  readonly #placeNames = $derived(placeNames(this.shown.places));
  /** In the order they are always shown. */
  readonly lanes: readonly Concept[] = $derived(CONCEPTS.filter((concept) => this.#hasLane(concept)));

  /** `typed`: what stood in the form when a page without a script was refused. */
  constructor(data: BoardData, search: () => string, typed: (Draft & { dream: string[] }) | undefined) {
    this.#given = data;
    this.#search = search;
    for (const id of typed?.dream ?? []) this.picked.add(id);
    if (typed) this.draft = { name: typed.name, concept: typed.concept };
  }

  /** The chosen concepts have a lane; so has another that themes lie under already. */
  #hasLane(concept: Concept): boolean {
    const { concepts, board } = this.shown;
    return concepts.includes(concept) || board.themes.some((theme) => theme.concept === concept);
  }

  /** The name of a place that a dream is from. */
  placeOf(id: string | undefined): string {
    return this.#placeNames.get(id ?? '') ?? '';
  }

  /** Takes over what the server gave with the page. */
  take(data: BoardData): void {
    this.#given = data;
    this.#forgetGone();
  }

  wake(root: HTMLElement): void {
    this.#root = root;
    this.live = true;
    this.singleKeys = localStorage.getItem(SINGLE_KEYS) !== 'off';
    for (const box of this.boxes()) if (box.checked) this.picked.add(box.value);
    if (this.draft.name) this.asking = 'make'; // it was begun in the form that stands there without a script
  }

  /** Sees what others have done meanwhile, when that disturbs nothing. */
  look(): void {
    const free = this.#onTheirWay.length === 0 && this.asking === null;
    if (free && document.visibilityState === 'visible') void invalidateAll();
  }

  useSingleKeys(on: boolean): void {
    this.singleKeys = on;
    localStorage.setItem(SINGLE_KEYS, on ? 'on' : 'off');
  }

  boxes(): HTMLInputElement[] {
    return [...(this.#root?.querySelectorAll<HTMLInputElement>('input[name="dream"]') ?? [])];
  }

  /** Goes to the dream that was chosen last; the first when none has been, or it has gone. */
  seek(): void {
    const boxes = this.boxes();
    this.#goTo(boxes.find(({ value }) => value === this.#last) ?? boxes[0], false);
  }

  /** Goes to the note beside the one with the focus. */
  step(by: 1 | -1, pick: boolean): void {
    const boxes = this.boxes();
    const at = boxes.findIndex((box) => box === document.activeElement);
    if (pick && at >= 0) this.picked.add(boxes[at]?.value ?? '');
    const onward = by > 0 && boxes[at] ? this.#onwardFrom(boxes[at].value) : null;
    if (onward) void goto(onward, { reset: false }).then(() => this.#after(boxes[at]?.value, pick));
    else this.#goTo(boxes[Math.min(boxes.length - 1, Math.max(0, at + by))], pick);
  }

  /** Where there are more dreams that wait, from the last one that is shown. */
  #onwardFrom(id: string): string | null {
    const { dreams, next } = this.shown.board.waiting;
    return dreams.at(-1)?.id === id ? furtherOn(this.#search(), next) : null;
  }

  async #after(id: string | undefined, pick: boolean): Promise<void> {
    await tick();
    const boxes = this.boxes();
    this.#goTo(boxes[boxes.findIndex((box) => box.value === id) + 1], pick);
  }

  #goTo(box: HTMLInputElement | undefined, pick: boolean): void {
    if (pick && box) this.picked.add(box.value);
    this.#last = box?.value ?? '';
    box?.focus();
    box?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }

  toggle(id: string): void {
    this.told = false;
    this.#last = id;
    if (!this.picked.delete(id)) this.picked.add(id);
  }

  clear(): void {
    this.picked.clear();
    this.told = false;
  }

  /** The chosen dreams, else the one with the focus. */
  chosen(): string[] {
    if (this.picked.size > 0) return [...this.picked];
    const box = this.focused();
    return box ? [box.value] : [];
  }

  focused(): HTMLInputElement | null {
    return this.boxes().find((box) => box === document.activeElement) ?? null;
  }

  /** True when a chosen dream lies in the spot that is open, and so can be taken out of it. */
  get canTakeBack(): boolean {
    return this.shown.open?.dreams.some(({ id }) => this.picked.has(id)) ?? false;
  }

  /** Moves at once, and falls back if the server says no. */
  async move(to: Spot, ids = this.chosen()): Promise<void> {
    if (ids.length === 0) return;
    const move = { ids, to };
    const stand = this.boxes().findIndex((box) => ids.includes(box.value));
    this.#onTheirWay = [...this.#onTheirWay, move];
    this.picked.clear();
    this.said = saidOfMove(move, this.shown.board.themes);
    this.told = true;
    void this.#standAt(stand);
    const action = to === ASIDE ? 'aside' : to === UNGROUPED ? 'ungroup' : 'place';
    const answer = await this.#ask(action, { dream: ids, theme: to }, () => {
      this.#onTheirWay = this.#onTheirWay.filter((one) => one !== move);
    });
    if (!answer.ok) for (const id of ids) this.picked.add(id);
  }

  async undo(): Promise<void> {
    await this.#queue;
    const { last } = this.shown;
    if (!last) {
      this.said = m.contributions_nothing_to_undo();
      return;
    }
    await this.#ask('undo', { act: last.id }, undefined, last);
  }

  /** Makes a theme with the chosen dreams in it. True when it was made. */
  async make(name: string, concept: string): Promise<boolean> {
    const dream = this.chosen();
    const stand = this.boxes().findIndex((box) => dream.includes(box.value));
    const answer = await this.#ask('make', { client: this.shown.clientId, name, concept, dream });
    if (!answer.ok) return false;
    this.picked.clear();
    this.asking = null;
    void this.#standAt(Math.max(0, stand));
    return true;
  }

  merge(theme: string, into: string): Promise<Answer> {
    return this.#ask('merge', { theme, into });
  }

  rename(theme: string, name: string): Promise<Answer> {
    return this.#ask('rename', { theme, name });
  }

  /** One request at a time, in the order things were done. `settle` runs in the same breath as its answer lands. */
  #ask(
    action: string,
    fields: Parameters<typeof send>[2],
    settle: () => void = () => undefined,
    undone: LastAct | null = null,
  ): Promise<Answer> {
    const turn = this.#queue.then(async () => {
      const answer = await send(action, this.#search(), fields);
      settle();
      this.problem = answer.ok ? '' : (answer.message ?? m.contributions_board_no_answer());
      if (answer.ok) this.#given = answer.data;
      if (answer.ok && answer.said) this.said = saidOf(answer.said, undone);
      this.told = answer.ok;
      if (!answer.ok) this.said = '';
      if (!answer.ok && answer.message) void invalidateAll(); // the board has changed under it
      this.#forgetGone();
      return answer;
    });
    this.#queue = turn;
    return turn;
  }

  /** Keeps the focus on the board when the note that had it has gone. */
  async #standAt(index: number): Promise<void> {
    await tick();
    const boxes = this.boxes();
    if (index >= 0) (boxes[Math.min(index, boxes.length - 1)] ?? this.#root)?.focus();
  }

  #forgetGone(): void {
    const { board, open } = this.shown;
    const here = [...board.waiting.dreams, ...(open?.dreams ?? [])].map(({ id }) => id);
    for (const id of [...this.picked]) if (!here.includes(id)) this.picked.delete(id);
  }
}
