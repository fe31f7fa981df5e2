import type { Database } from '#platform/db/database.server.ts';
import { sql } from '#platform/db/sql.ts';

/** Gives a process as many dreams as wanted: those it has, written again by others. */
export async function fillBoard(db: Database, processId: string, wanted: number): Promise<void> {
  await db.transaction('', (tx) =>
    tx.rows(sql`
      with given as (select * from contributions.contribution where process_id = ${processId}),
        again as (
          select jsonb_build_object('id', gen_random_uuid(), 'client_id', gen_random_uuid(),
            'slip_hash', gen_random_uuid()::text, 'picture_id', null) as own, given.id as of, to_jsonb(given) as dream
          from given, generate_series(1, ${wanted}::int) as nth
          order by nth, given.id limit greatest(0, ${wanted}::int - (select count(*) from given))),
        recorded as (
          insert into thread.record select (jsonb_populate_record(null::thread.record,
            to_jsonb(r) || jsonb_build_object('id', again.own -> 'id'))).*
          from again join thread.record r on r.id = again.of returning id)
      insert into contributions.contribution
      select (jsonb_populate_record(null::contributions.contribution, again.dream || again.own)).* from again`),
  );
}
