import type { Context } from '#platform/db/context.server.ts';
import { isId, write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { insertLesson, removeLesson } from '../store/lessons.server.ts';
import { heldProcess } from './running.server.ts';

const LONGEST_LESSON = 2000;

/** Hands back what was learnt to those who handed the process down. Gives its id. */
export async function handBack(context: Context, processId: string, words: string): Promise<Outcome<string>> {
  const text = words.trim();
  if (text === '') return refuse('processes_lesson_empty', 'lesson');
  if (text.length > LONGEST_LESSON) return refuse('processes_text_long', 'lesson', { most: LONGEST_LESSON });
  return write(context, 'processes.hand_back', async (w) => {
    const held = await heldProcess(w, processId, 'process.adapt');
    if (!held.ok) return held;
    if (!held.value.process.handedDownFrom) return refuse('processes_not_from_above');
    if (!held.value.process.accepted) return refuse('processes_not_accepted');
    return done(await insertLesson(w, processId, text));
  });
}

/** Takes such words back. They are gone for good. */
export async function takeBackLesson(context: Context, processId: string, id: string): Promise<Outcome<string>> {
  return write(context, 'processes.take_back_lesson', async (w) => {
    const held = await heldProcess(w, processId, 'process.adapt');
    if (!held.ok) return held;
    return isId(id) && (await removeLesson(w, processId, id)) ? done(id) : refuse('processes_lesson_gone');
  });
}
