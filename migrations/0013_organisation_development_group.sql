-- Each unit has a development group: those who carry the work on between gatherings.
alter table organisation.position drop constraint position_role_check;
--;
alter table organisation.position add constraint position_role_check
  check (role in ('coordinator', 'municipal_owner', 'unit_leader', 'development_group', 'staff'));
