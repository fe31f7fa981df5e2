import { m } from '#messages';

/** How long things are kept, as data. What the page, the job and docs/personvern.md say all comes from here. */
interface Told {
  kind: string;
  /** Where it lies. A table that no kind names fails a test. */
  tables: readonly string[];
  what: () => string;
  howLong: () => string;
  /** Purpose, or what the law asks for. */
  why: () => string;
}

/** Something that goes by itself: so many days after its own end. How it is removed stands in `retention.server.ts`. */
export interface Rule extends Told {
  kind: RuleKind;
  days: number;
}

export type RuleKind =
  'session' | 'link' | 'attempt' | 'letter' | 'login' | 'invitation' | 'board' | 'picture' | 'participant' | 'analysis';

/** One, seven, thirty … days: the same number in the words as in the deed. */
function rule(kind: RuleKind, days: number, tables: readonly string[], words: Words): Rule {
  const [what, howLong, why] = words;
  return { kind, days, tables, what, howLong: () => howLong({ days }), why };
}
type Words = [what: () => string, howLong: (values: { days: number }) => string, why: () => string];

export const RULES: readonly Rule[] = [
  rule('session', 30, ['login.session'], [m.kept_session, m.kept_session_long, m.kept_session_why]),
  rule('link', 1, ['login.verification'], [m.kept_link, m.kept_link_long, m.kept_link_why]),
  rule(
    'attempt',
    1,
    ['platform.attempt', 'login.rate_limit'],
    [m.kept_attempt, m.kept_attempt_long, m.kept_attempt_why],
  ),
  rule('letter', 30, ['platform.outbox'], [m.kept_letter, m.kept_letter_long, m.kept_letter_why]),
  rule('login', 365, ['login.user'], [m.kept_login, m.kept_login_long, m.kept_login_why]),
  rule(
    'invitation',
    90,
    ['organisation.invitation'],
    [m.kept_invitation, m.kept_invitation_long, m.kept_invitation_why],
  ),
  rule('board', 90, ['contributions.board_act'], [m.kept_board, m.kept_board_long, m.kept_board_why]),
  rule(
    'participant',
    90,
    ['contributions.participant'],
    [m.kept_participant, m.kept_participant_long, m.kept_participant_why],
  ),
  rule('analysis', 90, ['platform.analysis'], [m.kept_analysis, m.kept_analysis_long, m.kept_analysis_why]),
  rule('picture', 7, ['platform.file'], [m.kept_picture, m.kept_picture_long, m.kept_picture_why]),
];

/** Whoever has had no role for so long is shown to the coordinator, who decides: nobody is erased by a clock. */
export const IDLE_DAYS = 730;

/** What stays until somebody does something, and why. */
export const STAYS: readonly Told[] = [
  {
    kind: 'dreams',
    tables: [
      'contributions.contribution',
      'contributions.moderation',
      'contributions.placement',
      'contributions.theme',
      'thread.searchable', // goes in the same moment as what it finds
    ],
    what: m.stays_dreams,
    howLong: m.stays_dreams_long,
    why: m.stays_dreams_why,
  },
  {
    kind: 'answers',
    tables: ['contributions.statement', 'contributions.reaction'],
    what: m.stays_answers,
    howLong: m.stays_answers_long,
    why: m.stays_answers_why,
  },
  {
    kind: 'people',
    tables: [
      'organisation.person',
      'organisation.position',
      'processes.appointment',
      'login.account',
      'login.passkey',
      'login.membership',
    ],
    what: m.stays_people,
    howLong: m.stays_people_long,
    why: m.stays_people_why,
  },
  {
    kind: 'work',
    tables: [
      'organisation.region',
      'organisation.place',
      'organisation.place_was',
      'organisation.succession',
      'organisation.service_area',
      'organisation.focus_area',
      'thread.record',
      'thread.tie',
      'thread.adoption',
      'processes.process',
      'processes.step',
      'processes.acceptance',
      'processes.template',
      'processes.template_version',
      'processes.omission',
      'processes.completion',
      'processes.decline',
      'processes.withdrawal',
      'processes.edition',
      'processes.answer',
      'processes.lesson',
      'processes.involvement',
      'processes.reminder',
      'pictures.picture',
      'pictures.version',
      'pictures.concept',
      'pictures.concept_text',
      'pictures.sign',
      'goals.goal',
      'goals.version',
      'goals.sign',
      'goals.tag',
    ],
    what: m.stays_work,
    howLong: m.stays_work_long,
    why: m.stays_work_why,
  },
  {
    kind: 'trail',
    tables: [
      'platform.audit',
      'platform.retention_run',
      'platform.retention_outside',
      'platform.register_fetch',
      'platform.register_result',
    ],
    what: m.stays_trail,
    howLong: m.stays_trail_long,
    why: m.stays_trail_why,
  },
  {
    kind: 'machine',
    tables: ['platform.setting', 'platform.directory', 'platform.migration'],
    what: m.stays_machine,
    howLong: m.stays_machine_long,
    why: m.stays_machine_why,
  },
];
