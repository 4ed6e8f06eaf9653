create table read.session (
  id text primary key,
  position bigint not null,
  subject text not null,
  user_id text not null,
  created_at bigint not null,
  expires_at bigint not null,
  doc text not null,
  view jsonb not null
);
create index session_of_user on read.session (user_id, created_at desc);

create table read.grant (
  id text primary key,
  position bigint not null,
  subject text not null,
  user_id text not null,
  application_id text not null,
  created_at bigint not null,
  expires_at bigint not null,
  doc text not null,
  view jsonb not null
);
create index grant_of_user on read.grant (user_id, created_at desc);
