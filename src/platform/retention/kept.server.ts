import type { Database } from '#platform/db/database.server.ts';
import { sql, type SQL } from '#platform/db/sql.ts';

/** Something that is kept for a while: what is older than a moment, and how that is removed. Gives how many. */
export interface Kept<Where, Changing = Where> {
  due(at: Where, before: Date): Promise<number>;
  remove(at: Changing, before: Date): Promise<number>;
}

/** Rows of a table outside every region. */
export function keptOutside(table: SQL, older: (before: Date) => SQL): Kept<Database> {
  return {
    async due(db, before) {
      const [row] = await db.rows<{ count: number }>(
        sql`select count(*)::int as count from ${table} where ${older(before)}`,
      );
      return row?.count ?? 0;
    },
    async remove(db, before) {
      return (await db.rows(sql`delete from ${table} where ${older(before)} returning 1`)).length;
    },
  };
}
