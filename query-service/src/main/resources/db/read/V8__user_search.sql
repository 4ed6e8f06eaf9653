-- Lets a search for a part of a name find its rows without reading all of them, where the database can do that.
do $$
declare
  place text;
begin
  create extension if not exists pg_trgm;
  select n.nspname into place from pg_extension e join pg_namespace n on n.oid = e.extnamespace
  where e.extname = 'pg_trgm';
  execute format('create index user_search on read.user using gin (id %1$I.gin_trgm_ops,'
    ' username %1$I.gin_trgm_ops, primary_email %1$I.gin_trgm_ops, primary_phone %1$I.gin_trgm_ops,'
    ' name %1$I.gin_trgm_ops)', place);
exception when others then
  raise notice 'Searches for users read the whole table: pg_trgm is not to be had (%)', sqlerrm;
end $$;
