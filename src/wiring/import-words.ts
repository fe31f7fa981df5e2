import { m } from '#messages';
import type { ImportWords } from '#platform/ui/import.ts';

/** The words of a page that takes a file in; `help` says what the file should hold. */
export function importWords(help: string): ImportWords {
  return {
    help,
    problems: m.problems_title(),
    choose: m.import_choose(),
    preview: m.import_preview(),
    take: m.import_take(),
    taking: m.import_taking(),
    cancel: m.import_cancel(),
  };
}
