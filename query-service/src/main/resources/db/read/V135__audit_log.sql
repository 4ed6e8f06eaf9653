-- Where an event stands in the audit log, and who was active on which day (UTC). Nothing personal is kept here: what is
-- told of an event is read from the event.
create table read.log (
  position bigint primary key,
  key text,
  application_id text,
  user_id text,
  interaction_id text,
  kind text,
  is_refused boolean not null,
  created_at bigint not null
);
create index log_key on read.log (key, position) where key is not null;
create index log_user on read.log (user_id, position) where user_id is not null;
create index log_application on read.log (application_id, position) where application_id is not null;
create index log_interaction on read.log (interaction_id, position) where interaction_id is not null;
create index log_created_at on read.log using brin (created_at);

create table read.active_user (
  day date not null,
  user_id text not null,
  primary key (day, user_id)
);
