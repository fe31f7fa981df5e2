create schema contributions;
--;
grant usage on schema contributions to varde_app;
--;
-- Sent twice with the same client id and the same content it is one row; other content is another row.
create table contributions.contribution (
  region_id uuid not null,
  id uuid not null,
  step_id uuid not null,
  process_id uuid not null,
  place_id uuid not null,
  stakeholder text not null,
  words text,
  language text,
  picture_id uuid,
  channel text not null check (channel in ('link', 'facilitator', 'list')),
  written_by uuid, -- the facilitator who wrote it down for somebody else
  client_id uuid not null,
  content_hash text not null,
  slip_hash text not null,
  promised text not null, -- who was to read it, as was said when it was given
  given_at timestamptz not null,
  primary key (region_id, id),
  unique (region_id, step_id, client_id, content_hash),
  unique (region_id, slip_hash),
  foreign key (region_id, id) references thread.record (region_id, id),
  foreign key (region_id, step_id) references processes.step (region_id, id),
  foreign key (region_id, picture_id) references platform.file (region_id, id)
);
--;
create index contribution_process on contributions.contribution (region_id, process_id, given_at, id);
--;
-- Hidden with a reason, or let through to the public; ended when undone.
create table contributions.moderation (
  region_id uuid not null,
  id uuid not null,
  contribution_id uuid not null,
  kind text not null check (kind in ('hidden', 'approved')),
  reason text,
  from_at timestamptz not null,
  from_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (region_id, id),
  foreign key (region_id, contribution_id) references contributions.contribution (region_id, id)
);
--;
create unique index moderation_open on contributions.moderation (region_id, contribution_id, kind)
  where ended_at is null;
--;
create table contributions.theme (
  region_id uuid not null,
  id uuid not null,
  process_id uuid not null,
  concept text not null,
  name text not null,
  removed_at timestamptz,
  primary key (region_id, id),
  foreign key (region_id, id) references thread.record (region_id, id),
  foreign key (region_id, process_id) references processes.process (region_id, id)
);
--;
create index theme_process on contributions.theme (region_id, process_id);
--;
-- Where a dream lies now: in a theme, or set aside (no theme). No row: not grouped yet.
create table contributions.placement (
  region_id uuid not null,
  contribution_id uuid not null,
  theme_id uuid,
  placed_at timestamptz not null,
  placed_by uuid,
  primary key (region_id, contribution_id),
  foreign key (region_id, contribution_id) references contributions.contribution (region_id, id),
  foreign key (region_id, theme_id) references contributions.theme (region_id, id)
);
--;
create index placement_theme on contributions.placement (region_id, theme_id);
--;
-- What was done on the board and how it was before, so that it can be undone.
create table contributions.board_act (
  region_id uuid not null,
  id uuid not null,
  process_id uuid not null,
  kind text not null check (kind in ('placed', 'theme_made', 'theme_renamed')),
  person_id uuid,
  done_at timestamptz not null,
  before jsonb not null,
  undone_at timestamptz,
  primary key (region_id, id),
  foreign key (region_id, process_id) references processes.process (region_id, id)
);
--;
create index board_act_latest on contributions.board_act (region_id, process_id, person_id, done_at desc);
--;
select platform.wall('contributions.contribution', 'select, insert, update');
--;
select platform.wall('contributions.moderation', 'select, insert, update');
--;
select platform.wall('contributions.theme', 'select, insert, update');
--;
select platform.wall('contributions.placement', 'select, insert, update, delete');
--;
select platform.wall('contributions.board_act', 'select, insert, update');
