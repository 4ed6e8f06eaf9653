-- Whoever was made for no application belongs to the one that they signed in to first, as the log has it: what is kept of
-- sessions may be behind what is kept of users, who would never learn of it then.
do $$
begin
  if exists (select from read.user) then
    with learnt as (
      select u.id, case when app ~ '^https?://' then 'cimdClientId' else 'applicationId' end as member, app
      from read.user u
      cross join lateral (
        select payload ->> 'applicationId' as app from log.every_event
        where category = 'ACTIVITY' and subject = 'user:' || u.id and type = 'session.started'
        order by position limit 1) started
      where u.view ->> 'applicationId' is null and u.view ->> 'cimdClientId' is null and app is not null)
    update read.user u set
      view = view || jsonb_build_object(member, app),
      doc = regexp_replace(doc, '"applicationId":null,"cimdClientId":null', case member
        when 'applicationId' then '"applicationId":' || to_json(app) || ',"cimdClientId":null'
        else '"applicationId":null,"cimdClientId":' || to_json(app) end)
    from learnt where learnt.id = u.id;
  end if;
end $$;
