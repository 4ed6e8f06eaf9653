-- How many users a beginning finds that very many have: counting them to the last one is what such a search costs. The numbers
-- are those of one build of the table, by its oid: what was counted in one says nothing of the next. A beginning that is
-- missing here is counted when it is searched for.
create table read.beginning (
  number bigint generated always as identity primary key,
  build oid not null,
  beginning text collate "C" not null,
  -- The column, or nothing for any of those that are searched.
  field text not null,
  -- Once it is known: how many there are, less those who have been added since it is followed.
  counted bigint,
  added bigint not null default 0,
  unique (build, beginning, field)
) with (fillfactor = 50);

-- Of which build it is written down who comes and goes, and until when: whoever adds to the numbers prolongs it again and
-- again. Where nobody does any more the numbers are forgotten, so that no more is ever written down than what a minute brings.
create table read.beginning_followed (
  build oid primary key,
  until timestamptz not null
);

-- Who has come (1), gone (-1), or become another (both) and is not in the numbers yet: soon many are added at a time.
create table read.beginning_change (
  build oid not null,
  sign integer not null,
  id text not null,
  username text,
  primary_email text,
  primary_phone text,
  name text
);

create function read.forget_beginnings(gone oid) returns void language plpgsql as $$
begin
  delete from read.beginning_followed where build = gone;
  delete from read.beginning_change where build = gone;
  delete from read.beginning where build = gone;
end $$;

create function read.follow_beginnings() returns trigger language plpgsql as $$
declare
  last timestamptz := (select until from read.beginning_followed where build = tg_relid);
begin
  if last < now() or tg_op = 'TRUNCATE' then
    perform read.forget_beginnings(tg_relid);
  elsif last is null then
    return null;
  elsif tg_op = 'UPDATE' then
    insert into read.beginning_change (build, sign, id, username, primary_email, primary_phone, name) values
      (tg_relid, -1, old.id, old.username, old.primary_email, old.primary_phone, old.name),
      (tg_relid, 1, new.id, new.username, new.primary_email, new.primary_phone, new.name);
  else
    insert into read.beginning_change (build, sign, id, username, primary_email, primary_phone, name)
    select tg_relid, case tg_op when 'INSERT' then 1 else -1 end, id, username, primary_email, primary_phone, name from changed;
  end if;
  return null;
end $$;

-- How many have been added since a beginning is followed: who has it in several fields counts once for any.
create function read.added_to_beginning(b read.beginning) returns bigint language sql stable as $$
  select b.added + coalesce(sum(c.sign), 0) from read.beginning_change c where c.build = b.build and exists (
    select from (values ('id', c.id), ('username', c.username), ('primary_email', c.primary_email),
      ('primary_phone', c.primary_phone), ('name', c.name)) as t(field, text)
    where b.field in ('', t.field) and lower(t.text) collate "C" >= b.beginning
      and lower(t.text) collate "C" < b.beginning || U&'\+10FFFF')
$$;

-- Adds to the numbers who came and went; how many changes there were. Each beginning of a text is looked up: left alone, the
-- planner takes them for few and compares each with every beginning.
create function read.add_up_beginnings(followed oid) returns bigint language sql as $$
  with longest as (
    select max(length(beginning)) as n from read.beginning where build = followed
  ), gone as (
    delete from read.beginning_change where build = followed
    returning ctid as place, sign, id, username, primary_email, primary_phone, name
  ), part as materialized (
    select g.place, g.sign, t.field, t.text, left(t.text, n) as beginning from gone g
    cross join lateral (values ('id', lower(g.id)), ('username', lower(g.username)), ('primary_email', lower(g.primary_email)),
      ('primary_phone', lower(g.primary_phone)), ('name', lower(g.name))) as t(field, text)
    cross join lateral generate_series(1, least(coalesce((select n from longest), 0), length(t.text))) as n
  ), found as (
    select distinct p.place, p.sign, b.number from part p
    join read.beginning b on b.build = followed and b.beginning = p.beginning collate "C"
      and b.field in (p.field, '') and p.text collate "C" < b.beginning || U&'\+10FFFF'
  ), counted as (
    update read.beginning b set added = b.added + d.difference
    from (select number, sum(sign) as difference from found group by number) d where b.number = d.number returning 1
  )
  select count(*) from gone
$$;

create trigger beginnings_added after insert on read.user
  referencing new table as changed for each statement execute function read.follow_beginnings();
create trigger beginnings_removed after delete on read.user
  referencing old table as changed for each statement execute function read.follow_beginnings();
-- Most updates, such as sign-ins, change nothing of what is searched.
create trigger beginnings_changed after update on read.user for each row
  when ((old.username, old.primary_email, old.primary_phone, old.name)
    is distinct from (new.username, new.primary_email, new.primary_phone, new.name))
  execute function read.follow_beginnings();
create trigger beginnings_gone before truncate on read.user for each statement execute function read.follow_beginnings();
