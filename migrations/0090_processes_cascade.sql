-- Ways of working that a place has made itself. The shipped ones stand in the code and are known by a word instead of an id.
create table processes.template (
  region_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  copied_from text, -- the template it was copied from: a shipped one's word, or an id
  copied_version int,
  created_at timestamptz not null,
  created_by uuid,
  retired_at timestamptz,
  retired_by uuid,
  primary key (region_id, id),
  foreign key (region_id, place_id) references organisation.place (region_id, id)
);
--;
create index template_place on processes.template (region_id, place_id);
--;
-- Each version is whole. The newest may be a draft; one that has been issued is never changed again.
create table processes.template_version (
  region_id uuid not null,
  template_id uuid not null,
  version int not null,
  revision int not null default 1,
  body jsonb not null,
  made_at timestamptz not null,
  made_by uuid,
  issued_at timestamptz,
  issued_by uuid,
  primary key (region_id, template_id, version),
  foreign key (region_id, template_id) references processes.template (region_id, id)
);
--;
alter table processes.process add column concepts text[] not null
  default '{livsmestring,dybdelaering,digital,sosial,innovasjon}' check (cardinality(concepts) > 0);
--;
-- `key` names the same step through the whole cascade; `words` is what a place says instead of its template.
alter table processes.step add column key text;
--;
update processes.step set key = kind;
--;
alter table processes.step alter column key set not null;
--;
alter table processes.step add column words jsonb;
--;
alter table processes.step drop constraint step_region_id_process_id_position_key;
--;
alter table processes.step add unique (region_id, process_id, position) deferrable initially deferred;
--;
alter table processes.step add unique (region_id, process_id, key);
--;
create index process_above on processes.process (region_id, handed_down_from);
--;
-- A step that a place leaves out, and why. Taken back when it is taken in again.
create table processes.omission (
  region_id uuid not null,
  id uuid not null,
  step_id uuid not null,
  reason text not null,
  began_at timestamptz not null,
  began_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (region_id, id),
  foreign key (region_id, step_id) references processes.step (region_id, id)
);
--;
create unique index omission_open on processes.omission (region_id, step_id) where ended_at is null;
--;
-- A step without a work of its own is done when somebody says so.
create table processes.completion (
  region_id uuid not null,
  id uuid not null,
  step_id uuid not null,
  began_at timestamptz not null,
  began_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (region_id, id),
  foreign key (region_id, step_id) references processes.step (region_id, id)
);
--;
create unique index completion_open on processes.completion (region_id, step_id) where ended_at is null;
--;
-- The place says no, and why. It may still take the process on later.
create table processes.decline (
  region_id uuid not null,
  id uuid not null,
  process_id uuid not null,
  reason text not null,
  at timestamptz not null,
  by uuid,
  primary key (region_id, id),
  foreign key (region_id, process_id) references processes.process (region_id, id)
);
--;
create index decline_process on processes.decline (region_id, process_id);
--;
-- Whoever runs a process calls it off. Variants that others have taken on are theirs and go on.
create table processes.withdrawal (
  region_id uuid not null,
  id uuid not null,
  process_id uuid not null,
  reason text not null,
  began_at timestamptz not null,
  began_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (region_id, id),
  foreign key (region_id, process_id) references processes.process (region_id, id)
);
--;
create unique index withdrawal_open on processes.withdrawal (region_id, process_id) where ended_at is null;
--;
-- The plan as it was sent out: what variants are made from, and later compared with.
create table processes.edition (
  region_id uuid not null,
  process_id uuid not null,
  number int not null,
  plan jsonb not null,
  note text not null,
  issued_at timestamptz not null,
  issued_by uuid,
  primary key (region_id, process_id, number),
  foreign key (region_id, process_id) references processes.process (region_id, id)
);
--;
-- What a process has answered to what came from above: an edition of the process above, or a version of its template.
create table processes.answer (
  region_id uuid not null,
  process_id uuid not null,
  number int not null,
  answer text not null check (answer in ('taken', 'left')),
  at timestamptz not null,
  by uuid,
  primary key (region_id, process_id, number),
  foreign key (region_id, process_id) references processes.process (region_id, id)
);
--;
-- What a place has learnt and hands back to those who handed the process down.
create table processes.lesson (
  region_id uuid not null,
  id uuid not null,
  process_id uuid not null,
  text text,
  at timestamptz not null,
  by uuid,
  removed_at timestamptz,
  removed_by uuid,
  primary key (region_id, id),
  foreign key (region_id, process_id) references processes.process (region_id, id)
);
--;
create index lesson_process on processes.lesson (region_id, process_id);
--;
-- Which parties take part in a process, from when, with which mandate, and where they disagree.
create table processes.involvement (
  region_id uuid not null,
  id uuid not null,
  process_id uuid not null,
  party text not null,
  mandate text not null,
  term daterange not null check (not isempty(term)),
  dissent text,
  revision int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid,
  removed_at timestamptz,
  removed_by uuid,
  primary key (region_id, id),
  foreign key (region_id, process_id) references processes.process (region_id, id)
);
--;
create index involvement_process on processes.involvement (region_id, process_id);
--;
-- Letters that remind: one row each, so that nobody is reminded of the same thing again and again.
create table processes.reminder (
  region_id uuid not null,
  id uuid not null,
  process_id uuid not null,
  step_id uuid,
  about text not null check (about in ('unanswered', 'closing', 'late')),
  at timestamptz not null,
  by uuid,
  primary key (region_id, id),
  foreign key (region_id, process_id) references processes.process (region_id, id),
  foreign key (region_id, step_id) references processes.step (region_id, id)
);
--;
create index reminder_process on processes.reminder (region_id, process_id);
--;
select platform.wall('processes.template', 'select, insert, update');
--;
select platform.wall('processes.template_version', 'select, insert, update');
--;
select platform.wall('processes.omission', 'select, insert, update');
--;
select platform.wall('processes.completion', 'select, insert, update');
--;
select platform.wall('processes.decline', 'select, insert');
--;
select platform.wall('processes.withdrawal', 'select, insert, update');
--;
select platform.wall('processes.edition', 'select, insert');
--;
select platform.wall('processes.answer', 'select, insert, update');
--;
select platform.wall('processes.lesson', 'select, insert, update');
--;
select platform.wall('processes.involvement', 'select, insert, update');
--;
select platform.wall('processes.reminder', 'select, insert');
