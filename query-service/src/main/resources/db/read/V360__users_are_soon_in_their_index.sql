-- What a search looks through beside the index of parts is what was added since; whoever adds the row that is too many puts
-- all of it where it belongs, and everybody behind waits for that. Little by little it takes no longer than a row does.
do $$
begin
  if to_regclass('read.user_search') is not null then
    alter index read.user_search set (gin_pending_list_limit = 64);
  end if;
end $$;
