create table read.role (
  id text primary key,
  position bigint not null,
  name text not null,
  description text,
  type text not null,
  doc text not null,
  view jsonb not null
);

create table read.role_scope (
  role_id text not null,
  scope_id text not null,
  resource_id text not null,
  primary key (role_id, scope_id)
);
create index role_scope_scope on read.role_scope (scope_id);

create table read.user_role (
  user_id text not null,
  role_id text not null,
  primary key (user_id, role_id)
);
create index user_role_role on read.user_role (role_id, user_id);

create table read.application_role (
  application_id text not null,
  role_id text not null,
  primary key (application_id, role_id)
);
create index application_role_role on read.application_role (role_id, application_id);
