-- How somebody authenticated is told in alphabetical order: so is what a rebuild makes, whatever order it was taken in.
update read.session set
  view = jsonb_set(view, '{amr}', (select jsonb_agg(method order by method collate "C") from jsonb_array_elements_text(view -> 'amr') method)),
  doc = regexp_replace(doc, '"amr":\[[^]]*\]', (
    select '"amr":[' || string_agg(to_json(method)::text, ',' order by method collate "C") || ']'
    from jsonb_array_elements_text(view -> 'amr') method))
where jsonb_array_length(view -> 'amr') > 1;
