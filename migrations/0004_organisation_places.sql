create schema organisation;
--;
grant usage on schema organisation to varde_app;
--;
create table organisation.region (
  region_id uuid primary key,
  slug text not null unique,
  name text not null,
  vision text not null,
  made_up boolean not null, -- a demo region says so on every page
  place_id uuid not null
);
--;
-- The region itself is the topmost place. `path` holds the ids from the top down to the place itself.
create table organisation.place (
  region_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('region', 'municipality', 'school', 'kindergarten', 'ppt', 'service')),
  parent_id uuid,
  path uuid[] not null,
  name text not null,
  register_number text,
  form text not null check (form in ('nb', 'nn')),
  owner text not null check (owner in ('public', 'private')),
  opened_on date not null,
  closed_on date,
  primary key (region_id, id),
  foreign key (region_id, id) references thread.record (region_id, id),
  foreign key (region_id, parent_id) references organisation.place (region_id, id),
  check ((kind = 'region') = (parent_id is null))
);
--;
create index place_parent on organisation.place (region_id, parent_id);
--;
create table organisation.person (
  region_id uuid not null,
  id uuid not null,
  name text not null,
  email text not null,
  user_id text,
  created_at timestamptz not null,
  primary key (region_id, id),
  unique (region_id, email)
);
--;
create index person_user on organisation.person (region_id, user_id);
--;
create table organisation.position (
  region_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  place_id uuid not null,
  role text not null check (role in ('coordinator', 'municipal_owner', 'unit_leader', 'staff')),
  term daterange not null check (not isempty(term)),
  primary key (region_id, id),
  foreign key (region_id, person_id) references organisation.person (region_id, id),
  foreign key (region_id, place_id) references organisation.place (region_id, id)
);
--;
create index position_person on organisation.position (region_id, person_id);
--;
create index position_place on organisation.position (region_id, place_id);
--;
select platform.wall('organisation.region', 'select, insert, update');
--;
select platform.wall('organisation.place', 'select, insert, update');
--;
select platform.wall('organisation.person', 'select, insert, update');
--;
select platform.wall('organisation.position', 'select, insert, update');
