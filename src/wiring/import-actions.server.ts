import { fail, redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import type { Context } from '#platform/db/context.server.ts';
import type { Outcome } from '#platform/i18n/refusal.ts';
import type { Proposal } from '#platform/ui/import.ts';
import { bytesOf, failed, text } from './forms.server.ts';
import type { ReadFile } from './incoming.server.ts';

/** How one kind of file is taken in, from bytes to done. */
interface Way<Held, Plan> {
  understand(bytes: Uint8Array): Promise<Outcome<ReadFile<Held>>>;
  preview(context: Context, held: Held): Promise<Outcome<Plan>>;
  take(context: Context, held: Held, mark: string): Promise<Outcome<Plan>>;
  proposal(context: Context, plan: Plan, file: ReadFile<Held>): Promise<Proposal>;
  /** Where one goes when it is done, under the region. */
  after(plan: Plan): string;
}

/** The two forms of a page that takes a file in: see what it would change, and do that and nothing else. */
export function importActions<Held, Plan>(way: Way<Held, Plan>): Actions {
  const propose = async ({ locals }: RequestEvent, file: Outcome<ReadFile<Held>>) => {
    if (!file.ok) return failed(file, null);
    const plan = await way.preview(locals.context, file.value.incoming);
    if (!plan.ok) return failed(plan, null);
    return { problems: [], proposal: await way.proposal(locals.context, plan.value, file.value) };
  };
  return {
    async preview(event) {
      const bytes = await bytesOf(await event.request.formData(), 'file');
      return propose(event, bytes.ok ? await way.understand(bytes.value) : bytes);
    },
    async take(event) {
      const { context, region } = event.locals;
      const form = await event.request.formData();
      const file = await way.understand(Buffer.from(text(form, 'sheet')));
      if (!file.ok) return failed(file, null);
      const taken = await way.take(context, file.value.incoming, text(form, 'mark'));
      if (taken.ok) redirect(303, `/r/${region.slug}${way.after(taken.value)}`);
      if (taken.refused !== 'import_changed_meanwhile') return failed(taken, null);
      const again = await propose(event, file);
      return fail(409, { ...failed(taken, null).data, proposal: 'proposal' in again ? again.proposal : null });
    },
  };
}
