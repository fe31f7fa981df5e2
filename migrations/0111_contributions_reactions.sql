-- What people say yes or no to in a step: written by whoever facilitates, or a dream that everybody may read.
create table contributions.statement (
  region_id uuid not null,
  id uuid not null,
  step_id uuid not null,
  process_id uuid not null,
  words text,
  language text not null,
  contribution_id uuid,
  made_at timestamptz not null,
  made_by uuid,
  removed_at timestamptz,
  removed_by uuid,
  -- answers to it, kept in step with each one: what comes next is chosen, and what is old is known, without counting anew
  agrees integer not null default 0,
  disagrees integer not null default 0,
  seen integer not null default 0,
  moves bigint not null default 0, -- how often an answer to it was given, changed or taken back
  primary key (region_id, id),
  foreign key (region_id, step_id) references processes.step (region_id, id),
  foreign key (region_id, contribution_id) references contributions.contribution (region_id, id),
  check ((words is null) <> (contribution_id is null))
);
--;
create index statement_step on contributions.statement (region_id, step_id);
--;
create unique index statement_dream on contributions.statement (region_id, step_id, contribution_id)
  where contribution_id is not null;
--;
-- Whoever answers, without a name. The token that the form carries is kept as a hash, and forgotten after the step.
create table contributions.participant (
  region_id uuid not null,
  id uuid not null,
  step_id uuid not null,
  token_hash text,
  begun_on date not null,
  primary key (region_id, id),
  unique (region_id, step_id, token_hash),
  foreign key (region_id, step_id) references processes.step (region_id, id)
);
--;
-- One answer for each participant and statement: agree 1, disagree -1, skip 0. Another takes its place.
create table contributions.reaction (
  region_id uuid not null,
  participant_id uuid not null,
  statement_id uuid not null,
  step_id uuid not null,
  vote smallint not null check (vote in (-1, 0, 1)),
  primary key (region_id, participant_id, statement_id),
  foreign key (region_id, participant_id) references contributions.participant (region_id, id),
  foreign key (region_id, statement_id) references contributions.statement (region_id, id)
);
--;
create index reaction_step on contributions.reaction (region_id, step_id, statement_id, vote);
--;
select platform.wall('contributions.statement', 'select, insert, update');
--;
select platform.wall('contributions.participant', 'select, insert, update, delete');
--;
select platform.wall('contributions.reaction', 'select, insert, update, delete');
