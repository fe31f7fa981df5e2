create schema thread;
--;
grant usage on schema thread to varde_app;
--;
-- Whatever can be traced is a record; a room's own table has the same key. An erased record keeps its row, without title.
create table thread.record (
  region_id uuid not null,
  id uuid not null,
  kind text not null,
  place_id uuid,
  title text,
  created_at timestamptz not null,
  created_by uuid,
  erased_at timestamptz,
  primary key (region_id, id)
);
--;
create index record_place on thread.record (region_id, place_id, kind);
--;
-- The red thread. `from_id` does to `to_id` what the relation says: a dream is gathered in a theme.
create table thread.tie (
  region_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  relation text not null,
  created_at timestamptz not null,
  created_by uuid,
  primary key (region_id, from_id, to_id, relation),
  foreign key (region_id, from_id) references thread.record (region_id, id),
  foreign key (region_id, to_id) references thread.record (region_id, id),
  check (from_id <> to_id)
);
--;
create index tie_to on thread.tie (region_id, to_id, relation);
--;
-- A version of a record, taken by a body that may decide; the body may be outside the platform.
create table thread.adoption (
  region_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  version int not null,
  body text not null,
  case_reference text not null,
  adopted_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (region_id, id),
  unique (region_id, record_id, version),
  foreign key (region_id, record_id) references thread.record (region_id, id)
);
--;
create trigger append_only before update or delete or truncate on thread.adoption
  for each statement execute function platform.refuse_change();
--;
select platform.wall('thread.record', 'select, insert, update');
--;
select platform.wall('thread.tie', 'select, insert, delete');
--;
select platform.wall('thread.adoption', 'select, insert');
