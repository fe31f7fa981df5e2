-- A school and a kindergarten under one leader are a place of their own, with the two under it.
alter table organisation.place drop constraint place_kind_check;
--;
alter table organisation.place add constraint place_kind_check
  check (kind in ('region', 'municipality', 'centre', 'school', 'kindergarten', 'ppt', 'service'));
--;
-- Who owns it, by name, where that is not the municipality. The authority is always the municipality it lies in.
alter table organisation.place add column owner_name text;
--;
alter table organisation.place add constraint place_term check (closed_on is null or closed_on >= opened_on);
--;
create unique index place_register_number on organisation.place (region_id, register_number)
  where register_number is not null;
--;
-- How a place was until a day: its name, and what it lay under. The place itself has what counts now.
create table organisation.place_was (
  region_id uuid not null,
  place_id uuid not null,
  until date not null,
  name text not null,
  parent_id uuid,
  primary key (region_id, place_id, until),
  foreign key (region_id, place_id) references organisation.place (region_id, id)
);
--;
-- What a closed place goes on in: one for a merger, several for a split.
create table organisation.succession (
  region_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  on_day date not null,
  primary key (region_id, from_id, to_id),
  foreign key (region_id, from_id) references organisation.place (region_id, id),
  foreign key (region_id, to_id) references organisation.place (region_id, id),
  check (from_id <> to_id)
);
--;
create index succession_to on organisation.succession (region_id, to_id);
--;
-- A place that works for other municipalities than the one it lies in, such as a PPT.
create table organisation.service_area (
  region_id uuid not null,
  place_id uuid not null,
  municipality_id uuid not null,
  term daterange not null check (not isempty(term)),
  primary key (region_id, place_id, municipality_id, term),
  foreign key (region_id, place_id) references organisation.place (region_id, id),
  foreign key (region_id, municipality_id) references organisation.place (region_id, id)
);
--;
-- What the region has chosen to work on; its vision stands with the region.
create table organisation.focus_area (
  region_id uuid not null,
  id uuid not null,
  name text not null,
  position int not null,
  term daterange not null check (not isempty(term)),
  primary key (region_id, id),
  foreign key (region_id, id) references thread.record (region_id, id)
);
--;
select platform.wall('organisation.place_was', 'select, insert, update');
--;
select platform.wall('organisation.succession', 'select, insert');
--;
select platform.wall('organisation.service_area', 'select, insert, update, delete');
--;
select platform.wall('organisation.focus_area', 'select, insert, update');
--;
-- A position that never came to count may be taken away.
grant delete on organisation.position to varde_app;
--;
-- Somebody asked in by e-mail. Of the link only a hash is kept; it works once, until it expires.
create table organisation.invitation (
  region_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  token_hash text not null,
  sent_at timestamptz not null,
  sent_by uuid,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  primary key (region_id, id),
  unique (region_id, token_hash),
  foreign key (region_id, person_id) references organisation.person (region_id, id)
);
--;
create index invitation_person on organisation.invitation (region_id, person_id, sent_at);
--;
select platform.wall('organisation.invitation', 'select, insert, update');
