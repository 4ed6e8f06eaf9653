create table read.sign_in_experience (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null
);

create table read.account_center (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null
);
