import type { Database } from '#platform/db/database.server.ts';
import { sql } from '#platform/db/sql.ts';

/** As large as a step can be: the most statements, and all who could come. */
const STATEMENTS = 100;
const PEOPLE = 10_000;
/** Of a hundred statements, how many each has answered. */
const ANSWERED = 50;

export interface Conversation {
  /** What is over: the address of its process, and a statement that can be taken out and put back. */
  over: string;
  moved: string;
  /** What is open: its code, and a statement to answer. */
  code: string;
  statement: string;
}

/**
 * Fills a step of statements with people of three camps. Of the two in the demo the one that is open is ended, since somebody
 * who can sign in there facilitates it, and the other is opened.
 */
export async function largeConversation(db: Database): Promise<Conversation> {
  return db.transaction('', async (tx) => {
    const steps = await tx.rows<{ id: string; process: string; region: string; code: string; over: boolean }>(sql`
      update processes.step s
      set opens_on = current_date - 10, closes_on = current_date + case when s.closes_on < current_date then 10 else -1 end
      where s.kind = 'react' and s.opens_on < current_date
      returning s.id, s.process_id as process, s.region_id as region, s.join_code as code, s.closes_on < current_date as over`);
    const [over, open] = [steps.find((step) => step.over), steps.find((step) => !step.over)];
    if (!over || !open) throw new Error('the demo has no step of statements that is over, or none that is open');
    await tx.rows(sql`
      insert into contributions.statement (region_id, id, step_id, process_id, words, language, made_at)
      select ${over.region}::uuid, gen_random_uuid(), ${over.id}::uuid, ${over.process}::uuid, 'Påstand ' || nth, 'nb', now()
      from generate_series((select count(*) + 1 from contributions.statement where step_id = ${over.id}), ${STATEMENTS}::int) nth`);
    await tx.rows(sql`
      insert into contributions.participant (region_id, id, step_id, begun_on)
      select ${over.region}::uuid, gen_random_uuid(), ${over.id}::uuid, current_date from generate_series(1, ${PEOPLE}::int)`);
    await tx.rows(sql`
      insert into contributions.reaction (region_id, participant_id, statement_id, step_id, vote)
      select ${over.region}::uuid, p.id, s.id, ${over.id}::uuid,
        case when random() < 0.2 then 0 when (p.nth * 7 + s.nth * 5) % 3 = 0 or (p.nth % 3 = s.nth % 3) then 1 else -1 end
      from (select id, row_number() over () as nth from contributions.participant where step_id = ${over.id}) p
      cross join (select id, row_number() over () as nth from contributions.statement where step_id = ${over.id}) s
      where random() * 100 < ${ANSWERED}::int on conflict do nothing`);
    await tx.rows(sql`update contributions.statement set moves = moves + 1 where step_id = ${over.id}`);
    const first = async (step: string) =>
      (
        await tx.rows<{ id: string }>(sql`
        select id from contributions.statement where step_id = ${step} and contribution_id is null order by id limit 1`)
      )[0]?.id ?? '';
    const [region] = await tx.rows<{ code: string }>(
      sql`select code from platform.directory where kind = 'region' and region_id = ${over.region}`,
    );
    return {
      over: `/r/${region?.code}/process/${over.process}`,
      moved: await first(over.id),
      code: open.code,
      statement: await first(open.id),
    };
  });
}
