-- People of a region are listed by name, some at a time: a nation has thousands.
create index person_name on organisation.person (region_id, (lower(translate(name, 'ÆØÅæøå', '{|}{|}')) collate "C"), id)
  where erased_at is null;
