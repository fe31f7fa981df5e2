create schema processes;
--;
grant usage on schema processes to varde_app;
--;
-- name and question: one text per language it has been written in.
create table processes.process (
  region_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  template text not null,
  template_version int not null,
  name jsonb not null,
  question jsonb not null,
  horizon_year int not null check (horizon_year between 2000 and 2200),
  handed_down_from uuid,
  revision int not null default 1,
  primary key (region_id, id),
  unique (region_id, place_id, handed_down_from),
  foreign key (region_id, id) references thread.record (region_id, id),
  foreign key (region_id, place_id) references organisation.place (region_id, id),
  foreign key (region_id, handed_down_from) references processes.process (region_id, id)
);
--;
create index process_place on processes.process (region_id, place_id);
--;
create table processes.step (
  region_id uuid not null,
  id uuid not null,
  process_id uuid not null,
  position int not null,
  kind text not null,
  opens_on date not null,
  closes_on date not null,
  readers text not null check (readers in ('facilitators', 'place', 'region', 'public')),
  join_code text unique,
  primary key (region_id, id),
  unique (region_id, process_id, position),
  foreign key (region_id, process_id) references processes.process (region_id, id),
  check (opens_on <= closes_on)
);
--;
-- Taken on by the place it was handed to; until then nothing is gathered there.
create table processes.acceptance (
  region_id uuid not null,
  process_id uuid not null,
  accepted_at timestamptz not null,
  accepted_by uuid,
  primary key (region_id, process_id),
  foreign key (region_id, process_id) references processes.process (region_id, id)
);
--;
create table processes.appointment (
  region_id uuid not null,
  id uuid not null,
  process_id uuid not null,
  person_id uuid not null,
  term daterange not null check (not isempty(term)),
  appointed_at timestamptz not null,
  appointed_by uuid,
  primary key (region_id, id),
  foreign key (region_id, process_id) references processes.process (region_id, id),
  foreign key (region_id, person_id) references organisation.person (region_id, id)
);
--;
create index appointment_person on processes.appointment (region_id, person_id);
--;
create unique index appointment_open on processes.appointment (region_id, process_id, person_id)
  where upper_inf(term);
--;
select platform.wall('processes.process', 'select, insert, update');
--;
select platform.wall('processes.step', 'select, insert, update');
--;
select platform.wall('processes.acceptance', 'select, insert');
--;
select platform.wall('processes.appointment', 'select, insert, update');
