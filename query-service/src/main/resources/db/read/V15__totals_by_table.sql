-- A total is known by the name of its table, so that a table under construction is counted apart.
create or replace function read.count_rows() returns trigger language plpgsql as $$
declare
  change bigint;
begin
  select count(*) into change from changed;
  if change > 0 then
    insert into read.total (name, value) values (tg_table_name, case tg_op when 'INSERT' then change else -change end)
    on conflict (name) do update set value = read.total.value + excluded.value;
  end if;
  return null;
end $$;
