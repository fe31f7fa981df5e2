-- What was worked out beside the requests: by name, of what, from which input, and how far it has come.
create table platform.analysis (
  region_id uuid not null,
  name text not null,
  subject_id uuid not null,
  state text not null check (state in ('asked', 'running', 'done', 'failed')),
  moved_at timestamptz not null, -- when it came to be in this state
  input text, -- the version of the input that the result is of
  result jsonb,
  done_at timestamptz,
  primary key (region_id, name, subject_id),
  check ((input is null) = (result is null) and (input is null) = (done_at is null))
);
--;
create index analysis_done on platform.analysis (region_id, done_at);
--;
select platform.wall('platform.analysis', 'select, insert, update, delete');
