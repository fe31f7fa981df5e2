import { json, sql, uuids } from '#platform/db/sql.ts';
import { isId, type Read, type Write } from '#platform/db/work.server.ts';
import { inLocale, type Locale } from '#platform/i18n/words.ts';
import {
  findShipped,
  SHIPPED,
  stepWords,
  type StepWords,
  type Template,
  type TemplateBody,
  type TemplateRef,
} from '../rules/template.ts';

/** A template that a place has made, without the texts of its versions. */
export interface OwnTemplate {
  id: string;
  placeId: string;
  copiedFrom: string | null;
  retired: boolean;
  /** The newest that has been issued; 0 when none has. */
  issued: number;
  versions: { version: number; madeAt: Date; issuedAt: Date | null }[];
}

/** One version of it. A draft has no `issuedAt`; `revision` rises each time a draft is saved. */
export interface TemplateVersion extends Template {
  revision: number;
  issuedAt: Date | null;
}

export async function insertTemplate(
  w: Write,
  template: { id: string; placeId: string; copied: TemplateRef | null },
): Promise<void> {
  await w.rows(sql`
    insert into processes.template (region_id, id, place_id, copied_from, copied_version, created_at, created_by)
    values (${w.regionId}, ${template.id}, ${template.placeId}, ${template.copied?.key ?? null},
      ${template.copied?.version ?? null}, ${w.at}, ${w.by})`);
}

/** A new draft. False when that version is there already. */
export async function insertVersion(w: Write, { key, version }: TemplateRef, body: TemplateBody): Promise<boolean> {
  const rows = await w.rows(sql`
    insert into processes.template_version (region_id, template_id, version, body, made_at, made_by)
    values (${w.regionId}, ${key}, ${version}, ${json(bodyOf(body))}, ${w.at}, ${w.by})
    on conflict do nothing returning version`);
  return rows.length === 1;
}

/** False when the draft was changed since `revision`, or has been issued. */
export async function updateDraft(w: Write, ref: TemplateRef, revision: number, body: TemplateBody): Promise<boolean> {
  const rows = await w.rows(sql`
    update processes.template_version set body = ${json(bodyOf(body))}, revision = revision + 1, made_at = ${w.at},
      made_by = ${w.by}
    where region_id = ${w.regionId} and template_id = ${ref.key} and version = ${ref.version}
      and revision = ${revision} and issued_at is null returning version`);
  return rows.length === 1;
}

/** False when it has been issued already. */
export async function issueVersion(w: Write, ref: TemplateRef): Promise<boolean> {
  const rows = await w.rows(sql`
    update processes.template_version set issued_at = ${w.at}, issued_by = ${w.by}
    where region_id = ${w.regionId} and template_id = ${ref.key} and version = ${ref.version} and issued_at is null
    returning version`);
  return rows.length === 1;
}

export async function setRetired(w: Write, id: string, retired: boolean): Promise<void> {
  await w.rows(sql`
    update processes.template set retired_at = ${retired ? w.at : null}, retired_by = ${retired ? w.by : null}
    where region_id = ${w.regionId} and id = ${id}`);
}

/** Those that these places have made, in no order. */
async function templatesAt(r: Read, placeIds: readonly string[]): Promise<OwnTemplate[]> {
  return ownTemplates(r, sql`t.place_id = any(${uuids(placeIds)})`);
}

/** Every template made in the region. */
export async function templatesOfRegion(r: Read): Promise<OwnTemplate[]> {
  return ownTemplates(r, sql`true`);
}

export async function findOwnTemplate(r: Read, id: string): Promise<OwnTemplate | null> {
  return isId(id) ? ((await ownTemplates(r, sql`t.id = ${id}`))[0] ?? null) : null;
}

async function ownTemplates(r: Read, where: ReturnType<typeof sql>): Promise<OwnTemplate[]> {
  return r.rows<OwnTemplate>(sql`
    select t.id, t.place_id as "placeId", t.copied_from as "copiedFrom", (t.retired_at is not null) as retired,
      coalesce(max(v.version) filter (where v.issued_at is not null), 0)::int as issued,
      coalesce(jsonb_agg(jsonb_build_object('version', v.version, 'madeAt', v.made_at, 'issuedAt', v.issued_at)
        order by v.version desc), '[]'::jsonb) as versions
    from processes.template t
    join processes.template_version v on v.region_id = t.region_id and v.template_id = t.id
    where t.region_id = ${r.regionId} and ${where} group by t.region_id, t.id order by t.id`);
}

/** One version of a template, shipped or made; null when there is none such. */
export async function findTemplate(r: Read, { key, version }: TemplateRef): Promise<TemplateVersion | null> {
  const shipped = findShipped(key);
  if (shipped) return { ...shipped, revision: 1, issuedAt: null };
  if (!isId(key)) return null;
  const [row] = await r.rows<{ body: TemplateBody; revision: number; issuedAt: Date | null }>(sql`
    select body, revision, issued_at as "issuedAt" from processes.template_version
    where region_id = ${r.regionId} and template_id = ${key} and version = ${version}`);
  return row ? { key, version, ...row.body, revision: row.revision, issuedAt: row.issuedAt } : null;
}

/** What can be started at a place: the shipped ones, then those that it or a place above has issued. */
export async function usableTemplates(r: Read, path: readonly string[]): Promise<Template[]> {
  const found: Template[] = [...SHIPPED];
  for (const { id, issued, retired } of await templatesAt(r, path)) {
    const template = retired || issued === 0 ? null : await findTemplate(r, { key: id, version: issued });
    if (template) found.push(template);
  }
  return found;
}

/** The templates that some processes follow, to look up what their steps say. */
export interface Book {
  of(process: FollowsTemplate): Template | null;
  words(process: FollowsTemplate, step: SaysStep): StepWords;
  /** What the step is called. */
  name(process: FollowsTemplate, step: SaysStep, locale: Locale): string;
}

type SaysStep = { key: string; words: Partial<StepWords> | null };

type FollowsTemplate = { template: string; templateVersion: number };

export async function bookFor(r: Read, processes: readonly FollowsTemplate[]): Promise<Book> {
  const known = new Map<string, Template>();
  const made = processes.filter(({ template }) => !findShipped(template));
  for (const { template, templateVersion } of new Map(made.map((one) => [nameOf(one), one])).values()) {
    const found = await findTemplate(r, { key: template, version: templateVersion });
    if (found) known.set(nameOf({ template, templateVersion }), found);
  }
  const of = (process: FollowsTemplate) => findShipped(process.template) ?? known.get(nameOf(process)) ?? null;
  const words = (process: FollowsTemplate, step: SaysStep) => stepWords(of(process), step);
  return { of, words, name: (process, step, locale) => inLocale(words(process, step).name, locale) || step.key };
}

function nameOf({ template, templateVersion }: FollowsTemplate): string {
  return `${template} ${templateVersion}`;
}

function bodyOf({ name, question, purpose, horizonYear, concepts, steps }: TemplateBody): TemplateBody {
  return { name, question, purpose, horizonYear, concepts, steps };
}
