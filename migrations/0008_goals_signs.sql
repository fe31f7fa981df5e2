create schema goals;
--;
grant usage on schema goals to varde_app;
--;
create table goals.goal (
  region_id uuid not null,
  id uuid not null,
  process_id uuid not null,
  place_id uuid not null,
  concept text not null,
  version int not null, -- the latest
  primary key (region_id, id),
  foreign key (region_id, id) references thread.record (region_id, id),
  foreign key (region_id, process_id) references processes.process (region_id, id)
);
--;
create index goal_place on goals.goal (region_id, place_id);
--;
create index goal_process on goals.goal (region_id, process_id);
--;
create table goals.version (
  region_id uuid not null,
  goal_id uuid not null,
  version int not null,
  body text not null,
  horizon_year int not null,
  written_at timestamptz not null,
  written_by uuid,
  primary key (region_id, goal_id, version),
  foreign key (region_id, goal_id) references goals.goal (region_id, id)
);
--;
create table goals.sign (
  region_id uuid not null,
  goal_id uuid not null,
  version int not null,
  position int not null check (position between 1 and 4),
  body text not null,
  primary key (region_id, goal_id, version, position),
  foreign key (region_id, goal_id, version) references goals.version (region_id, goal_id, version)
);
--;
select platform.wall('goals.goal', 'select, insert, update');
--;
select platform.wall('goals.version', 'select, insert');
--;
select platform.wall('goals.sign', 'select, insert');
