-- What in the framework plan, the curriculum or the OECD compass a goal has to do with, by name. Never a score.
create table goals.tag (
  region_id uuid not null,
  goal_id uuid not null,
  tag text not null,
  tagged_at timestamptz not null,
  tagged_by uuid,
  primary key (region_id, goal_id, tag),
  foreign key (region_id, goal_id) references goals.goal (region_id, id)
);
--;
select platform.wall('goals.tag', 'select, insert, delete');
