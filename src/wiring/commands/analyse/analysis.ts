/** One thing that can be analysed from the command line. */
export interface Analysis {
  /** In a line. */
  summary: string;
  /** Its options. */
  usage: string;
  /** Gives what is written as JSON. Throws `WrongUsage`, and `IllFormed` for what a file says. */
  run(args: string[]): Promise<object>;
}
