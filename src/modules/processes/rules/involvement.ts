import { parseDay } from '#platform/i18n/day.ts';
import { done, refuse, refuseAll, type Outcome } from '#platform/i18n/refusal.ts';

/** A party's part in a process, as written in a form. Days as people write them; `until` empty while it lasts. */
export interface InvolvementForm {
  party: string;
  mandate: string;
  from: string;
  until: string;
  /** Where the party does not agree; empty when it does. */
  dissent: string;
}

export interface Involvement {
  party: string;
  mandate: string;
  from: string;
  /** The last day; null while it lasts. */
  until: string | null;
  dissent: string | null;
}

const LONGEST = { party: 100, mandate: 300, dissent: 1000 } as const;

export function parseInvolvement(form: InvolvementForm): Outcome<Involvement> {
  const from = parseDay(form.from);
  const until = form.until.trim() === '' ? null : parseDay(form.until);
  const written = { party: form.party.trim(), mandate: form.mandate.trim(), dissent: form.dissent.trim() };
  const problem = refuseAll([
    written.party ? null : refuse('processes_party_empty', 'party'),
    written.mandate ? null : refuse('processes_mandate_empty', 'mandate'),
    from ? null : refuse('day_unreadable', 'from'),
    until || form.until.trim() === '' ? null : refuse('day_unreadable', 'until'),
    from && until && until < from ? refuse('processes_closes_first', 'until') : null,
    ...(['party', 'mandate', 'dissent'] as const).map((field) =>
      written[field].length > LONGEST[field] ? refuse('processes_text_long', field, { most: LONGEST[field] }) : null,
    ),
  ]);
  if (problem || !from) return problem ?? refuse('day_unreadable', 'from');
  return done({ party: written.party, mandate: written.mandate, from, until, dissent: written.dissent || null });
}
