-- The index of parts takes in what it gathered every second, in nobody's way. Whoever adds a user does it only when there
-- is more than that can be: little by little cost three times as much in all, and every fortieth user waited.
do $$
begin
  if to_regclass('read.user_search') is not null then
    alter index read.user_search set (gin_pending_list_limit = 16384);
  end if;
end $$;
