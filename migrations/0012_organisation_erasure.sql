-- An erased person keeps the row that others point to, without a name, an address or a login.
alter table organisation.person add column erased_at timestamptz;
--;
alter table organisation.person alter column name drop not null;
--;
alter table organisation.person alter column email drop not null;
--;
alter table organisation.person add constraint person_erased
  check ((erased_at is null) = (name is not null) and (erased_at is null) = (email is not null));
