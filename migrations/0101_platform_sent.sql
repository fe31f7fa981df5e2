-- The form that an act was done with, as a hash, and the ids of what it made: sent again it is the same act.
alter table platform.audit add column sent text;
--;
alter table platform.audit add column made jsonb;
--;
create unique index audit_sent on platform.audit (region_id, sent) where sent is not null;
