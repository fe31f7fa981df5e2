-- What can be found by words: titles, and the words of dreams, as lexemes with and without endings, and as marks of
-- who may find them (`~region`, `~process:…`). Derived: the room that owns the words says them anew when they change.
create table thread.searchable (
  region_id uuid not null,
  record_id uuid not null,
  kind text not null,
  at timestamptz not null,
  words tsvector not null,
  primary key (region_id, record_id),
  foreign key (region_id, record_id) references thread.record (region_id, id)
);
--;
-- Titles are few and dreams many, so each has an index of its own.
create index searchable_dreams on thread.searchable using gin (words) where kind = 'dream';
--;
create index searchable_titles on thread.searchable using gin (words) where kind <> 'dream';
--;
create index searchable_latest on thread.searchable (region_id, kind, at desc, record_id desc);
--;
-- Isolated as every table, but its owner is not held back: `@@` is not leakproof, so behind a forced policy the index
-- on words is of no use. Whoever searches goes through the function below, which keeps to the region itself.
alter table thread.searchable enable row level security;
--;
create policy region on thread.searchable
  using (region_id = nullif(current_setting('varde.region', true), '')::uuid)
  with check (region_id = nullif(current_setting('varde.region', true), '')::uuid);
--;
grant select, insert, update, delete on thread.searchable to varde_app;
--;
-- Lexemes of a text in a region, with marks.
create function thread.lexemes(region uuid, said text, marks text[]) returns tsvector
  language sql stable parallel safe set search_path = pg_catalog
  return to_tsvector('pg_catalog.norwegian', said) || to_tsvector('pg_catalog.simple', said)
    || array_to_tsvector(array(select distinct m from unnest(marks || ('~in:' || region::text)) m));
--;
-- The query for words, all of which must be there: as Norwegian bends them, or as they begin. Little words that
-- stand in every text count only when there are no others. Null when nothing is asked for.
create function thread.query_of(asked text[]) returns tsquery
  language plpgsql stable parallel safe set search_path = pg_catalog as $$
declare
  word text;
  stem tsquery;
  start tsquery;
  whole tsquery;
  little tsquery;
begin
  foreach word in array asked loop
    stem := plainto_tsquery('pg_catalog.norwegian', word);
    start := (quote_literal(word) || case when length(word) > 2 then ':*' else '' end)::tsquery;
    if numnode(stem) = 0 then
      little := coalesce(little && start, start);
    else
      whole := coalesce(whole && (stem || start), stem || start);
    end if;
  end loop;
  return coalesce(whole, little);
end $$;
--;
-- The query for any of these marks; null when there is none.
create function thread.any_of(marks text[]) returns tsquery
  language sql stable parallel safe set search_path = pg_catalog
  return (select string_agg(quote_literal(m), ' | ')::tsquery from unnest(marks) m);
--;
-- Dreams of the transaction's region that say these words and bear one of these marks, the newest first, from before
-- a given one. Looks first through the newest, where common words are found at once, then through the index.
create function thread.dreams_saying(
  asked text[], marks text[], before_at timestamptz, before_id uuid, most int
) returns table (record_id uuid, kind text, at timestamptz)
  language plpgsql stable security definer
  set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
declare
  region uuid := nullif(current_setting('varde.region', true), '')::uuid;
  said tsquery := thread.query_of(asked) && thread.any_of(marks);
  found int := 0;
begin
  if region is null or said is null then return; end if;
  return query
    select w.record_id, 'dream'::text, w.at from (
      select s.record_id, s.at, s.words from thread.searchable s
      where s.region_id = region and s.kind = 'dream' and (s.at, s.record_id) < (before_at, before_id)
      order by s.at desc, s.record_id desc limit 2000) w
    where w.words @@ said order by w.at desc, w.record_id desc limit most;
  get diagnostics found = row_count;
  if found = most then return; end if;
  return query
    with hits as materialized (
      select s.record_id, s.at from thread.searchable s
      where s.kind = 'dream' and s.words @@ (said && thread.any_of(array['~in:' || region::text])) limit 20000)
    select h.record_id, 'dream'::text, h.at from hits h
    where (h.at, h.record_id) < (before_at, before_id)
    order by h.at desc, h.record_id desc limit most - found offset found;
end $$;
--;
-- Titles of these kinds that say these words, those first that say little else.
create function thread.titles_saying(asked text[], kinds text[], most int)
  returns table (record_id uuid, kind text, at timestamptz)
  language plpgsql stable security definer
  set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
declare
  region uuid := nullif(current_setting('varde.region', true), '')::uuid;
  said tsquery := thread.query_of(asked);
begin
  if region is null or said is null then return; end if;
  return query
    with hits as materialized (
      select s.record_id, s.kind, s.at, s.words from thread.searchable s
      where s.kind <> 'dream' and s.words @@ (said && thread.any_of(array['~in:' || region::text])) and s.kind = any(kinds)
      limit 20000)
    select h.record_id, h.kind, h.at from hits h
    order by ts_rank(array[0, 0, 0, 1], h.words, said, 2) desc, h.at desc, h.record_id limit most;
end $$;
--;
-- Words that at least five of the newest dreams with one of these marks have, and those of places, for somebody who
-- has mistyped.
create function thread.vocabulary(marks text[]) returns setof text
  language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  region uuid := nullif(current_setting('varde.region', true), '')::uuid;
begin
  if region is null then return; end if;
  return query select s.word from ts_stat(format(
    'select words from (select words from thread.searchable where region_id = %L and kind = ''dream''
       order by at desc, record_id desc limit 2500) d where words @@ %L::tsquery
     union all (select words from thread.searchable where region_id = %L and kind = ''place''
       order by at desc, record_id desc limit 500)',
    region, thread.any_of(marks), region)) s
  where s.ndoc >= 5 and left(s.word, 1) <> '~' and length(s.word) > 2;
end $$;
--;
revoke all on function thread.dreams_saying(text[], text[], timestamptz, uuid, int) from public;
--;
revoke all on function thread.titles_saying(text[], text[], int) from public;
--;
revoke all on function thread.vocabulary(text[]) from public;
--;
grant execute on function thread.dreams_saying(text[], text[], timestamptz, uuid, int) to varde_app;
--;
grant execute on function thread.titles_saying(text[], text[], int) to varde_app;
--;
grant execute on function thread.vocabulary(text[]) to varde_app;
--;
-- What is there already, region by region: whoever owns a table sees no more of it at a time.
do $$
declare
  one uuid;
begin
  for one in select distinct region_id from platform.directory where kind = 'region' loop
    perform set_config('varde.region', one::text, true);
    insert into thread.searchable (region_id, record_id, kind, at, words)
      select r.region_id, r.id, r.kind, r.created_at, thread.lexemes(r.region_id, r.title, '{}')
      from thread.record r where r.region_id = one and r.title is not null and r.erased_at is null;
    insert into thread.searchable (region_id, record_id, kind, at, words)
      select c.region_id, c.id, 'dream', c.given_at, thread.lexemes(c.region_id, c.words,
        array['~process:' || c.process_id] || case c.promised
          when 'place' then array['~place:' || c.place_id] when 'region' then array['~region']
          when 'public' then case when exists (select 1 from contributions.moderation m
            where m.region_id = c.region_id and m.contribution_id = c.id and m.kind = 'approved' and m.ended_at is null)
            then array['~public'] else '{}'::text[] end
          else '{}'::text[] end)
      from contributions.contribution c
      where c.region_id = one and c.words is not null and not exists (select 1 from contributions.moderation m
        where m.region_id = c.region_id and m.contribution_id = c.id and m.kind = 'hidden' and m.ended_at is null);
  end loop;
  perform set_config('varde.region', '', true);
end $$;
