/** The least share of the bare page's requests a second, by page. */
export const FLOORS: Readonly<Record<string, number>> = {
  join: 0.6,
  'region out': 0.35,
  region: 0.35,
  unit: 0.35,
  board: 0.2,
};

/** Most megabytes that the server holds on PostgreSQL after a garbage collection. */
export const MOST_MEMORY = 350;

/** What the bench says beside a figure that has a floor or a ceiling. */
export function reached(yes: boolean): string {
  return yes ? 'reached' : 'not reached';
}
