/** What a file would change, in sentences. */
export interface Proposal {
  title: string;
  groups: {
    title: string;
    lines: string[];
    /** How many there are besides. */
    more: string | null;
    /** Something ends, or cannot be. */
    grave?: boolean;
  }[];
  /** What the reader should know of the file as a whole. */
  notes: string[];
  /** What is left as it is; may be empty. */
  rest: string;
  /** What is sent back to be done; null when there is nothing to do, or it cannot be done. */
  sheet: string | null;
  mark: string;
}

export interface ImportWords {
  problems: string;
  choose: string;
  help: string;
  preview: string;
  take: string;
  taking: string;
  cancel: string;
}

/** Shown of each group: enough to see that it is right. */
export const SHOWN = 30;
