-- The role that every request runs as, the wall between regions, and what lies outside it.
do $$ begin
  create role varde_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;
--;
do $$ begin
  execute format('grant varde_app to %I', current_user);
exception when others then null; -- a superuser needs no grant, and may not grant to itself
end $$;
--;
grant usage on schema platform to varde_app;
--;
-- Isolates a table on the region of the transaction and gives the application the rights named.
create function platform.wall(target regclass, rights text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy region on %s using (region_id = nullif(current_setting(''varde.region'', true), '''')::uuid)
       with check (region_id = nullif(current_setting(''varde.region'', true), '''')::uuid)', target);
  execute format('grant %s on %s to varde_app', rights, target);
end $$;
--;
-- Who did what: ids, never words. Nobody can change or remove a row.
create table platform.audit (
  region_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor text not null,
  person_id uuid,
  roles jsonb not null,
  verb text not null,
  about jsonb not null,
  primary key (region_id, id)
);
--;
create index audit_at on platform.audit (region_id, at desc);
--;
create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
--;
create trigger append_only before update or delete or truncate on platform.audit
  for each statement execute function platform.refuse_change();
--;
select platform.wall('platform.audit', 'select, insert');
--;
-- Outside the wall: which region a word in an address belongs to, and its language.
create table platform.directory (
  code text primary key,
  kind text not null check (kind in ('region', 'join')),
  region_id uuid not null,
  target_id uuid not null,
  locale text not null
);
--;
create index directory_target on platform.directory (region_id, target_id);
--;
grant select, insert, update on platform.directory to varde_app;
--;
-- Pictures, already re-encoded. In the database, so that every server and every backup has them.
create table platform.file (
  region_id uuid not null,
  id uuid not null,
  media_type text not null,
  width int not null,
  height int not null,
  bytes bytea not null,
  created_at timestamptz not null,
  primary key (region_id, id)
);
--;
select platform.wall('platform.file', 'select, insert, delete');
--;
create table platform.setting (name text primary key, value text not null);
--;
-- Letters of the demo, readable on a page. Outside the demo nothing is written here.
create table platform.outbox (
  id uuid primary key,
  at timestamptz not null,
  recipient text not null,
  subject text not null,
  body text not null
);
