create schema pictures;
--;
grant usage on schema pictures to varde_app;
--;
create table pictures.picture (
  region_id uuid not null,
  id uuid not null,
  process_id uuid not null,
  place_id uuid not null,
  horizon_year int not null,
  version int not null, -- the latest
  primary key (region_id, id),
  unique (region_id, process_id),
  foreign key (region_id, id) references thread.record (region_id, id),
  foreign key (region_id, process_id) references processes.process (region_id, id)
);
--;
create index picture_place on pictures.picture (region_id, place_id);
--;
-- Kept as they were; a change is a new version.
create table pictures.version (
  region_id uuid not null,
  picture_id uuid not null,
  version int not null,
  headline text not null,
  narrative text not null,
  drawing_id uuid,
  drawing_alt text not null default '',
  written_at timestamptz not null,
  written_by uuid,
  primary key (region_id, picture_id, version),
  foreign key (region_id, picture_id) references pictures.picture (region_id, id),
  foreign key (region_id, drawing_id) references platform.file (region_id, id)
);
--;
-- One per main concept that the picture speaks of; a record, so that themes and goals can be tied to it.
create table pictures.concept (
  region_id uuid not null,
  id uuid not null,
  picture_id uuid not null,
  concept text not null,
  primary key (region_id, id),
  unique (region_id, picture_id, concept),
  foreign key (region_id, id) references thread.record (region_id, id),
  foreign key (region_id, picture_id) references pictures.picture (region_id, id)
);
--;
create table pictures.concept_text (
  region_id uuid not null,
  concept_id uuid not null,
  version int not null,
  body text not null,
  primary key (region_id, concept_id, version),
  foreign key (region_id, concept_id) references pictures.concept (region_id, id)
);
--;
select platform.wall('pictures.picture', 'select, insert, update');
--;
select platform.wall('pictures.version', 'select, insert');
--;
select platform.wall('pictures.concept', 'select, insert');
--;
select platform.wall('pictures.concept_text', 'select, insert');
