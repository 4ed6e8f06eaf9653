create table read.registration_policy (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null
);

create table read.initial_access_token (
  id text primary key,
  position bigint not null,
  created_at bigint not null,
  doc text not null,
  view jsonb not null
);
create index initial_access_token_newest on read.initial_access_token (created_at desc, id desc);

create table read.initial_access_token_version (
  id text not null,
  from_position bigint not null,
  to_position bigint not null,
  created_at bigint not null,
  primary key (id, from_position)
);
create index initial_access_token_version_newest on read.initial_access_token_version (created_at desc, id desc);
