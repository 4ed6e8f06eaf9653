-- Whoever was made for no application belongs to the one that they signed in to first, as the log has it.
do $$
begin
  if exists (select from read.user) then
    with learnt as (
      select u.id, case when app ~ '^https?://' then 'cimdClientId' else 'applicationId' end as member, app
      from read.user u
      cross join lateral (
        select id from read.session_version where user_id = u.id order by from_position limit 1) session
      cross join lateral (
        select payload ->> 'applicationId' as app from log.every_event
        where stream = 'session:' || session.id and sequence = 0 and type = 'session.started') started
      where u.view ->> 'applicationId' is null and u.view ->> 'cimdClientId' is null and app is not null)
    update read.user u set
      view = view || jsonb_build_object(member, app),
      doc = regexp_replace(doc, '"applicationId":null,"cimdClientId":null', case member
        when 'applicationId' then '"applicationId":' || to_json(app) || ',"cimdClientId":null'
        else '"applicationId":null,"cimdClientId":' || to_json(app) end)
    from learnt where learnt.id = u.id;
  end if;
end $$;
