import { m } from '#messages';
import type { Exported } from '#platform/keep/export.server.ts';

interface Told {
  region: string;
  day: string;
  madeUp: boolean;
}

type Say = (values: object, options: { locale: 'nb' | 'nn' }) => string;

/** What each table holds, in the words of people who have never seen a database. */
export const TABLES: Readonly<Record<string, Say>> = {
  'contributions.board_act': m.export_contributions_board_act,
  'contributions.contribution': m.export_contributions_contribution,
  'contributions.moderation': m.export_contributions_moderation,
  'contributions.placement': m.export_contributions_placement,
  'contributions.participant': m.export_contributions_participant,
  'contributions.reaction': m.export_contributions_reaction,
  'contributions.statement': m.export_contributions_statement,
  'contributions.theme': m.export_contributions_theme,
  'goals.goal': m.export_goals_goal,
  'goals.sign': m.export_goals_sign,
  'goals.tag': m.export_goals_tag,
  'goals.version': m.export_goals_version,
  'organisation.focus_area': m.export_organisation_focus_area,
  'organisation.invitation': m.export_organisation_invitation,
  'organisation.person': m.export_organisation_person,
  'organisation.place': m.export_organisation_place,
  'organisation.place_was': m.export_organisation_place_was,
  'organisation.position': m.export_organisation_position,
  'organisation.region': m.export_organisation_region,
  'organisation.service_area': m.export_organisation_service_area,
  'organisation.succession': m.export_organisation_succession,
  'pictures.concept': m.export_pictures_concept,
  'pictures.concept_text': m.export_pictures_concept_text,
  'pictures.picture': m.export_pictures_picture,
  'pictures.sign': m.export_pictures_sign,
  'pictures.version': m.export_pictures_version,
  'platform.analysis': m.export_platform_analysis,
  'platform.audit': m.export_platform_audit,
  'platform.file': m.export_platform_file,
  'platform.register_result': m.export_platform_register_result,
  'platform.retention_run': m.export_platform_retention_run,
  'processes.acceptance': m.export_processes_acceptance,
  'processes.appointment': m.export_processes_appointment,
  'processes.process': m.export_processes_process,
  'processes.step': m.export_processes_step,
  'processes.template': m.export_processes_template,
  'processes.template_version': m.export_processes_template_version,
  'processes.omission': m.export_processes_omission,
  'processes.completion': m.export_processes_completion,
  'processes.decline': m.export_processes_decline,
  'processes.withdrawal': m.export_processes_withdrawal,
  'processes.edition': m.export_processes_edition,
  'processes.answer': m.export_processes_answer,
  'processes.lesson': m.export_processes_lesson,
  'processes.involvement': m.export_processes_involvement,
  'processes.reminder': m.export_processes_reminder,
  'thread.adoption': m.export_thread_adoption,
  'thread.record': m.export_thread_record,
  'thread.tie': m.export_thread_tie,
};

/** The text that goes with an export, in the written form of the region. */
export function exportReadme({ files }: Exported, { region, day, madeUp }: Told, locale: 'nb' | 'nn'): string {
  const said = { locale };
  const lines = files.map(({ name, table, rows }) => `${name} (${rows})\n  ${TABLES[table]?.({}, said) ?? ''}`);
  return [
    m.export_readme({ region, day }, said),
    ...(madeUp ? [m.export_readme_made_up({}, said)] : []),
    m.export_readme_people({}, said),
    m.export_readme_form({}, said),
    ...lines,
  ].join('\n\n');
}
