-- Which one-time tokens there are and what has become of them. Whose they are is personal and is folded from the log, so
-- nothing has to be forgotten here.
create table read.one_time_token (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null,
  status text not null,
  created_at bigint not null,
  expires_at bigint not null
);
create index one_time_token_newest on read.one_time_token (created_at desc, id desc);

create table read.one_time_token_version (
  id text not null,
  from_position bigint not null,
  to_position bigint not null,
  status text not null,
  created_at bigint not null,
  expires_at bigint not null,
  primary key (id, from_position)
);
