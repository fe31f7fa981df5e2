/** What the set-up of a vitest project hands to its test files. */
export type Prepared = { engine: 'pglite'; dump: string } | { engine: 'postgres'; server: string; template: string };

/** The demo, filled once and copied: a folder of the embedded engine, and a database where PostgreSQL answers. */
export interface Filled {
  folder: string;
  database: string | null;
}

declare module 'vitest' {
  interface ProvidedContext {
    prepared: Prepared;
    filled: Filled;
  }
}
