-- The order in which acts were stored, given by the database itself.
alter table platform.audit add column nr bigint generated always as identity;
--;
create unique index audit_nr on platform.audit (region_id, nr desc);
--;
create index audit_person on platform.audit (region_id, person_id, nr desc);
--;
create index audit_about on platform.audit using gin (about jsonb_path_ops);
