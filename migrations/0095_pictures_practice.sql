-- A picture is a shared vision, or a standard of good practice: four quality aims, each with up to four signs that can be seen.
alter table pictures.picture add column kind text not null default 'shared_vision'
  check (kind in ('shared_vision', 'good_practice'));
--;
create table pictures.sign (
  region_id uuid not null,
  picture_id uuid not null,
  version int not null,
  aim text not null check (aim in ('child', 'staff', 'parents', 'organisation')),
  position int not null check (position between 1 and 4),
  body text not null,
  primary key (region_id, picture_id, version, aim, position),
  foreign key (region_id, picture_id, version) references pictures.version (region_id, picture_id, version)
);
--;
select platform.wall('pictures.sign', 'select, insert');
