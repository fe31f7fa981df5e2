/** What the set-up of a vitest project hands to its test files. */
export type Prepared = { engine: 'pglite'; dump: string } | { engine: 'postgres'; server: string; template: string };

declare module 'vitest' {
  interface ProvidedContext {
    prepared: Prepared;
  }
}
