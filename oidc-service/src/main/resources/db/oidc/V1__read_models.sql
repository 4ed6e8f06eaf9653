-- The provider's own read models: derived, may be dropped and folded again.
create table oidc.token_entry (
  processor_name varchar(255) not null,
  segment integer not null,
  token bytea,
  token_type varchar(255),
  timestamp varchar(255),
  owner varchar(255),
  primary key (processor_name, segment)
);

create table oidc.client (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null
);

-- Personal data; the subject is the user named by the id.
create table oidc.user (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null
);

create table oidc.role (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null
);

create table oidc.resource (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null
);
