import type { Context } from '#platform/db/context.server.ts';
import { write, type Write } from '#platform/db/work.server.ts';
import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import type { Place } from '#modules/organisation/index.ts';
import { findPlace } from '#modules/organisation/index.server.ts';
import { parseTemplate, unfinished, type TemplateForm } from '../rules/template-form.ts';
import {
  findOwnTemplate,
  findTemplate,
  insertVersion,
  issueVersion,
  setRetired,
  updateDraft,
  type OwnTemplate,
} from '../store/templates.server.ts';

/** Begins a new version as a draft of what the newest says. Gives its number; that of the draft when there is one. */
export async function draftTemplate(context: Context, id: string): Promise<Outcome<number>> {
  return write(context, 'processes.draft_template', async (w) => {
    const held = await heldTemplate(w, id);
    if (!held.ok) return held;
    const newest = newestOf(held.value.template);
    if (newest > held.value.template.issued) return done(newest);
    const body = await findTemplate(w, { key: id, version: newest });
    if (!body) return refuse('processes_unknown_template');
    await insertVersion(w, { key: id, version: newest + 1 }, body);
    return done(newest + 1);
  });
}

/**
 * Saves the draft. `revision` is the one the form was filled from; a later change by somebody else refuses, and so does
 * a version that has been issued.
 */
export async function saveDraft(
  context: Context,
  id: string,
  revision: number,
  form: TemplateForm,
): Promise<Outcome<string>> {
  const body = parseTemplate(form);
  if (!body.ok) return body;
  return write(context, 'processes.save_template', async (w) => {
    const held = await heldTemplate(w, id);
    if (!held.ok) return held;
    const ref = { key: id, version: newestOf(held.value.template) };
    return (await updateDraft(w, ref, revision, body.value)) ? done(id) : refuse('processes_template_stale');
  });
}

/** Issues the draft: from now on it can be started from, and is offered to what runs by an older version. */
export async function issueTemplate(context: Context, id: string, revision: number): Promise<Outcome<number>> {
  return write(context, 'processes.issue_template', async (w) => {
    const held = await heldTemplate(w, id);
    if (!held.ok) return held;
    const ref = { key: id, version: newestOf(held.value.template) };
    const draft = await findTemplate(w, ref);
    if (!draft || draft.revision !== revision) return refuse('processes_template_stale');
    const problem = unfinished(draft, held.value.place.form);
    if (problem) return problem;
    return (await issueVersion(w, ref)) ? done(ref.version) : refuse('processes_template_issued');
  });
}

/** Takes a template out of use, or back in. What runs by it goes on. */
export async function retireTemplate(context: Context, id: string, is: 'retired' | 'in_use'): Promise<Outcome<string>> {
  return write(context, 'processes.retire_template', async (w) => {
    const held = await heldTemplate(w, id);
    if (!held.ok) return held;
    await setRetired(w, id, is === 'retired');
    return done(id);
  });
}

async function heldTemplate(w: Write, id: string): Promise<Outcome<{ template: OwnTemplate; place: Place }>> {
  const template = await findOwnTemplate(w, id);
  const place = template && (await findPlace(w, template.placeId));
  if (!template || !place) return refuse('processes_unknown_template');
  if (!(await w.may('template.write', { placeId: place.id }))) return refuse('access_denied');
  w.about(id);
  return done({ template, place });
}

function newestOf({ versions }: OwnTemplate): number {
  return versions[0]?.version ?? 0;
}
