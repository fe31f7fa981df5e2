import type { Context } from '#platform/db/context.server.ts';
import { read, type Read } from '#platform/db/work.server.ts';
import { dayOf } from '#platform/i18n/day.ts';
import { said } from '#platform/i18n/said.ts';
import { inLocale, type Locale } from '#platform/i18n/words.ts';
import { answeredIn, progressOf, statementsOf, themesOf, type Progress } from '#modules/contributions/index.server.ts';
import { goalsOfProcess } from '#modules/goals/index.server.ts';
import { LEADING, type Place } from '#modules/organisation/index.ts';
import { placesById } from '#modules/organisation/index.server.ts';
import { pictureOfProcess } from '#modules/pictures/index.server.ts';
import {
  currentStep,
  GATHERING,
  isUnanswered,
  REACTING,
  stepState,
  type Process,
  type Step,
} from '#modules/processes/index.ts';
import {
  bookFor,
  findProcess,
  offerTo,
  processesAt,
  processesById,
  variantsOf,
} from '#modules/processes/index.server.ts';
import { m } from '#messages';
import { FACILITATOR } from './access.ts';

/** One thing that waits: what it is, and the one click that does it. */
export interface Task {
  title: string;
  text: string;
  href: string;
  action: string;
  /** ISO day, when there is a last one. */
  by: string | null;
}

/** More than three at once helps nobody. */
const MOST = 3;

interface Around {
  region: string;
  locale: Locale;
  today: string;
}

/** What waits for this person, the most pressing first. */
export async function waitingFor(context: Context, region: string, locale: Locale): Promise<Task[]> {
  const { actor } = context;
  if (actor.kind !== 'person') return [];
  const led = actor.standing.filter((one) => (LEADING as readonly string[]).includes(one.role)).map((one) => one.at);
  const facilitated = actor.standing.filter((one) => one.role === FACILITATOR).map((one) => one.at);
  return read(context, async (r) => {
    const around = { region, locale, today: dayOf(r.at) };
    const mine = [...(await processesAt(r, led)), ...(await processesById(r, facilitated))];
    const running = mine.filter(({ withdrawn, declined }) => withdrawn === null && declined === null);
    const processes = [...new Map(running.map((process) => [process.id, process])).values()];
    const places = await placesById(r, [...led, ...processes.map((process) => process.placeId)]);
    const progress = await progressOf(
      r,
      processes.map((process) => process.id),
    );
    const tasks: Task[] = [];
    for (const process of processes) {
      const place = places.get(process.placeId);
      const leads = led.includes(process.placeId);
      const task = place && (await nextOf(r, process, place, progress.get(process.id), leads, around));
      if (task) tasks.push(task);
    }
    for (const id of led) {
      const place = places.get(id);
      if (place && !processes.some((process) => process.placeId === id)) tasks.push(startTask(place, around));
    }
    return tasks.sort((one, other) => (one.by ?? '9').localeCompare(other.by ?? '9')).slice(0, MOST);
  });
}

function startTask(place: Place, { region }: Around): Task {
  return {
    title: m.waiting_start_title({ place: place.name }),
    text: m.waiting_start_text(),
    href: `/r/${region}/place/${place.id}/start`,
    action: m.start_title(),
    by: null,
  };
}

type Say = (title: string, text: string, href: string, action: string, by?: string | null) => Task;

/** The next thing to do with a process: answer it, look at what is new above, or do the work of its step. */
async function nextOf(
  r: Read,
  process: Process,
  place: Place,
  progress: Progress | undefined,
  leads: boolean,
  around: Around,
): Promise<Task | null> {
  const base = `/r/${around.region}/process/${process.id}`;
  const name = inLocale(process.name, around.locale, place.form);
  const task: Say = (title, text, href, action, by = null) => ({
    title,
    text: `${place.name} · ${text}`,
    href,
    action,
    by,
  });
  if (!process.accepted) {
    const above = leads && process.handedDownFrom ? await findProcess(r, process.handedDownFrom) : null;
    return leads && !above?.withdrawn
      ? task(m.waiting_offered_title({ name }), m.waiting_offered_text(), base, m.process_adapt())
      : null;
  }
  const offer = leads ? await offerTo(r, process) : null;
  if (offer && !offer.left) {
    return task(m.waiting_offer_title({ name }), m.waiting_offer_text(), base, m.waiting_offer_action());
  }
  const work = await workOf(r, process, progress, { name, base, leads, task, around });
  return work ?? (leads ? await unanswered(r, process, name, base, task) : null);
}

interface Work {
  name: string;
  base: string;
  leads: boolean;
  task: Say;
  around: Around;
}

async function workOf(
  r: Read,
  process: Process,
  progress: Progress | undefined,
  { name, base, leads, task, around }: Work,
): Promise<Task | null> {
  const step = currentStep(process.steps, around.today);
  const by = step && step.closesOn >= around.today ? step.closesOn : null;
  const { dreams = 0, ungrouped = 0 } = progress ?? {};
  if (leads && dreams === 0 && (await isEmpty(r, process, around.today))) {
    return task(
      m.waiting_empty_title({ name }),
      m.waiting_empty_text(),
      `${base}/adapt?days=today`,
      m.process_move_days(),
    );
  }
  if (step?.kind === GATHERING && dreams === 0) {
    const opens = around.today < step.opensOn;
    return task(
      opens ? m.waiting_opens_title({ name, day: said(step.opensOn, around.locale) }) : m.waiting_share_title({ name }),
      m.waiting_share_text(),
      `${base}/poster`,
      m.waiting_share_action(),
      by,
    );
  }
  if (step?.kind === GATHERING) {
    const text = m.waiting_read_text({ count: dreams });
    return task(m.waiting_read_title({ name }), text, `${base}/dreams`, m.step_gather_action(), by);
  }
  const reacting = step?.kind === REACTING ? await reactingTask(r, step, { name, base, task, by }) : null;
  if (reacting) return reacting;
  if (step?.kind === 'activity' && step.completedAt === null) {
    const called = (await bookFor(r, [process])).name(process, step, around.locale);
    return task(m.waiting_activity_title({ step: called }), name, base, m.waiting_activity_action(), by);
  }
  if (ungrouped > 0 && has(process, 'group')) {
    return task(m.waiting_group_title({ count: ungrouped }), name, `${base}/board`, m.step_group_action(), by);
  }
  const made = await unfinished(r, process, base, leads);
  return made && task(made.title, name, made.href, made.action, by);
}

/** Statements to write, also before the step begins; then answers to wait for, until there are enough to tell of. */
async function reactingTask(
  r: Read,
  step: Step,
  { name, base, task, by }: Pick<Work, 'name' | 'base' | 'task'> & { by: string | null },
): Promise<Task | null> {
  if (by === null) return null;
  if ((await statementsOf(r, step.id)).length === 0) {
    const [title, text] = [m.waiting_statements_title({ name }), m.waiting_statements_text()];
    return task(title, text, `${base}/statements`, m.statements_write(), by);
  }
  if (stepState(step, dayOf(r.at)) !== 'now' || (await answeredIn(r, step.id)) !== null) return null;
  const [title, text] = [m.waiting_react_title({ name }), m.waiting_share_text()];
  return task(title, text, `${base}/poster?step=react`, m.waiting_share_action(), by);
}

/** True when the days for gathering are over, and neither those below nor a picture have anything to go on with. */
async function isEmpty(r: Read, process: Process, today: string): Promise<boolean> {
  const gather = process.steps.filter(({ kind }) => kind === GATHERING);
  if (gather.length === 0 || gather.some(({ closesOn }) => closesOn >= today)) return false;
  return (await pictureOfProcess(r, process.id)) === null && (await variantsOf(r, process.id)).length === 0;
}

function has({ steps }: Process, kind: string): boolean {
  return steps.some((step) => step.kind === kind);
}

async function unfinished(r: Read, process: Process, base: string, leads: boolean) {
  const picture = has(process, 'picture') ? await pictureOfProcess(r, process.id) : null;
  if (!picture && has(process, 'picture')) {
    const ready = (await themesOf(r, process.id)).length > 0;
    return {
      title: ready ? m.waiting_paint_title() : m.waiting_paint_plain_title(),
      href: `${base}/picture`,
      action: m.step_picture_action(),
    };
  }
  if (picture && leads && picture.adoptions.length === 0) {
    return { title: m.waiting_adopt_picture_title(), href: `${base}/picture`, action: m.waiting_adopt_action() };
  }
  const ready = picture ? picture.adoptions.length > 0 : !has(process, 'picture');
  if (ready && has(process, 'goals') && (await goalsOfProcess(r, process.id)).length === 0) {
    return { title: m.waiting_goals_title(), href: `${base}/goals`, action: m.step_goals_action() };
  }
  return null;
}

async function unanswered(r: Read, process: Process, name: string, base: string, task: Say): Promise<Task | null> {
  const waiting = (await variantsOf(r, process.id)).filter(isUnanswered);
  if (waiting.length === 0) return null;
  const places = await placesById(
    r,
    waiting.map((variant) => variant.placeId),
  );
  const names = [...places.values()].map((place) => place.name).join(', ');
  return task(m.waiting_unanswered_title({ names }), name, `${base}/variants?waiting=1`, m.waiting_unanswered_action());
}
