-- What was removed because it had been kept long enough: how many of each kind, never what.
create table platform.retention_run (
  region_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  rule text not null,
  removed int not null check (removed > 0),
  primary key (region_id, id)
);
--;
create index retention_run_at on platform.retention_run (region_id, at desc);
--;
select platform.wall('platform.retention_run', 'select, insert');
--;
-- The same for what lies outside every region (logins, attempts). A row with 0 says that it was looked for.
create table platform.retention_outside (
  rule text not null,
  at timestamptz not null,
  removed int not null check (removed >= 0),
  primary key (rule, at)
);
--;
-- A fetch from the national registers, for all regions: `problem` is a message key, null when it went well.
create table platform.register_fetch (
  id uuid primary key,
  at timestamptz not null,
  host text not null,
  units int not null,
  problem text,
  problem_values jsonb not null default '{}'
);
--;
create index register_fetch_at on platform.register_fetch (at desc);
--;
-- What a fetch meant for a region: taken in, or held back for somebody to look at.
create table platform.register_result (
  region_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  opened int not null,
  changed int not null,
  closed int not null,
  problem text,
  problem_values jsonb not null default '{}',
  primary key (region_id, id)
);
--;
create index register_result_at on platform.register_result (region_id, at desc);
--;
select platform.wall('platform.register_result', 'select, insert');
--;
-- The link of an invitation is forgotten some time after it stopped working; that somebody was asked in stays.
alter table organisation.invitation alter column token_hash drop not null;
--;
-- What was done on the board is kept for undoing, and goes when nobody undoes it any more.
grant delete on contributions.board_act to varde_app;
--;
create index board_act_at on contributions.board_act (region_id, done_at);
--;
-- Whether a picture is still in use is asked for often, and by the database itself when one is removed.
create index contribution_picture on contributions.contribution (region_id, picture_id) where picture_id is not null;
--;
create index version_drawing on pictures.version (region_id, drawing_id) where drawing_id is not null;
--;
create index file_at on platform.file (region_id, created_at, id);
