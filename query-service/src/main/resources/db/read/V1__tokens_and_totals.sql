-- How far each projection has come; kept in the transaction that stores what it made.
create table read.token (
  processor_name varchar(255) not null,
  segment integer not null,
  token bytea,
  token_type varchar(255),
  timestamp varchar(255),
  owner varchar(255),
  primary key (processor_name, segment)
);

-- How many rows a list has, so that a page needs no count over the whole table.
create table read.total (
  name text primary key,
  value bigint not null
) with (fillfactor = 50);

-- Counts what a statement inserted or deleted; the table's triggers name the total.
create function read.count_rows() returns trigger language plpgsql as $$
declare
  change bigint;
begin
  select count(*) into change from changed;
  if change > 0 then
    insert into read.total (name, value) values (tg_argv[0], case tg_op when 'INSERT' then change else -change end)
    on conflict (name) do update set value = read.total.value + excluded.value;
  end if;
  return null;
end $$;
