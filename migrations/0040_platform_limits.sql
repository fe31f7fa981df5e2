-- How often something was tried, by a keyed hash that is another every day. Nobody can be found by it.
create table platform.attempt (
  key text primary key,
  count int not null,
  until timestamptz not null
);
--;
create index attempt_until on platform.attempt (until);
