-- Lists that earlier releases took with nothing in a place are read without it.
create function pg_temp.without_gaps(list jsonb) returns jsonb language sql as $$
  select coalesce(jsonb_agg(entry order by place), '[]')
  from jsonb_array_elements(case jsonb_typeof(list) when 'array' then list else '[]' end)
    with ordinality as each(entry, place)
  where entry not in ('null', '{"name": null}') $$;
create function pg_temp.written(name text, list jsonb) returns text language sql as $$
  select format('"%s":[%s]', name, string_agg(replace(entry::text, '{"name": ', '{"name":'), ',' order by place))
  from jsonb_array_elements(list) with ordinality as each(entry, place) $$;

create procedure pg_temp.close(path text[]) language sql as $$
  update read.sign_in_experience set
    doc = replace(doc, pg_temp.written(path[cardinality(path)], view #> path),
      pg_temp.written(path[cardinality(path)], pg_temp.without_gaps(view #> path))),
    view = jsonb_set(view, path, pg_temp.without_gaps(view #> path))
  where view #> path <> pg_temp.without_gaps(view #> path) and jsonb_typeof(view #> path) = 'array' $$;

call pg_temp.close('{passwordPolicy,rejects,words}');
call pg_temp.close('{socialSignInConnectorTargets}');
call pg_temp.close('{signUpProfileFields}');
