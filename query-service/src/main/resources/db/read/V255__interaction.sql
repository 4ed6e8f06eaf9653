-- Interactions at a glance. Nothing personal is kept here: what a story tells is read from its events.
create table read.interaction (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null,
  application_id text not null,
  user_id text,
  reason text,
  ending text,
  started_at bigint not null,
  expires_at bigint not null
) with (fillfactor = 70);
create index interaction_newest on read.interaction (started_at desc, id desc);
create index interaction_user on read.interaction (user_id, started_at desc, id desc) where user_id is not null;
create index interaction_application on read.interaction (application_id, started_at desc, id desc);
create index interaction_ending on read.interaction (ending, started_at desc, id desc);

create trigger interaction_added after insert on read.interaction
  referencing new table as changed for each statement execute function read.count_rows('interaction');
create trigger interaction_removed after delete on read.interaction
  referencing old table as changed for each statement execute function read.count_rows('interaction');
