import { refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { LOCALES, type Words } from '#platform/i18n/words.ts';
import type { Template } from './template.ts';
import { parseTemplate, type TemplateForm, type TemplateStepForm } from './template-form.ts';
import type { TemplateBody } from './template.ts';

const FORMAT = 'varde-template/1';

/** The largest file that is read, in characters. */
export const LARGEST_FILE = 1_000_000;

/** A template as a file that another region can read: JSON, with guides as paragraphs. */
export function asFile(template: Template): string {
  const { key, version, name, question, purpose, horizonYear, concepts, steps } = template;
  return `${JSON.stringify(
    { format: FORMAT, key, version, name, question, purpose, horizonYear, concepts, steps },
    null,
    2,
  )}\n`;
}

/** Reads such a file. Refused with a sentence when it is none, says nothing, or has something in it that could never be right. */
export function readFile(text: string): Outcome<TemplateBody> {
  if (text.length > LARGEST_FILE) return refuse('processes_file_large', 'file');
  const given = parsed(text.replace(/^\uFEFF/, ''));
  if (!isObject(given) || given['format'] !== FORMAT) return refuse('processes_file_other', 'file');
  const outcome = parseTemplate(formOf(given));
  if (!outcome.ok) return refuse('processes_file_faulty', 'file');
  if (Object.keys(outcome.value.name).length === 0) return refuse('processes_file_nameless', 'file');
  return outcome.value.steps.length === 0 ? refuse('processes_file_stepless', 'file') : outcome;
}

/** Paragraph by paragraph back to the form's one text, so that a file and a form meet the same rules. */
function formOf(given: Record<string, unknown>): TemplateForm {
  const year = given['horizonYear'];
  return {
    name: words(given['name']),
    question: words(given['question']),
    purpose: words(given['purpose']),
    horizonYear: typeof year === 'object' && year !== null ? 'no year' : asText(year),
    concepts: list(given['concepts']).map(asText),
    steps: list(given['steps']).filter(isObject).map(stepOf),
  };
}

function stepOf(step: Record<string, unknown>): TemplateStepForm {
  const guide = isObject(step['guide']) ? step['guide'] : {};
  return {
    key: asText(step['key']),
    kind: asText(step['kind']),
    days: asText(step['days']),
    name: words(step['name']),
    purpose: words(step['purpose']),
    guide: words(
      Object.fromEntries(Object.entries(guide).map(([locale, text]) => [locale, list(text).map(asText).join('\n\n')])),
    ),
  };
}

/** What a text or a number says; of anything else nothing. */
function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function words(value: unknown): Words {
  const found: Words = {};
  if (!isObject(value)) return found;
  for (const locale of LOCALES) if (typeof value[locale] === 'string') found[locale] = value[locale];
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
