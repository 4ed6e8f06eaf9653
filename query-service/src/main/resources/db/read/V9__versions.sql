-- From which position to which a row was there with the same values; what still is ends at the highest number there is.
-- Nothing personal is kept here: what a view was is folded from the log.
create table read.user_version (
  id text not null,
  from_position bigint not null,
  to_position bigint not null,
  created_at bigint not null,
  primary key (id, from_position)
);
create index user_version_newest on read.user_version (created_at desc, id desc);

create table read.application_version (
  id text not null,
  from_position bigint not null,
  to_position bigint not null,
  name text not null,
  type text not null,
  is_third_party boolean not null,
  created_at bigint not null,
  primary key (id, from_position)
);
create index application_version_newest on read.application_version (created_at desc, id desc);

create table read.resource_version (
  id text not null,
  from_position bigint not null,
  to_position bigint not null,
  name text not null,
  indicator text not null,
  primary key (id, from_position)
);

create table read.scope_version (
  id text not null,
  from_position bigint not null,
  to_position bigint not null,
  resource_id text not null,
  name text not null,
  description text,
  created_at bigint not null,
  doc text not null,
  primary key (id, from_position)
);
create index scope_version_resource on read.scope_version (resource_id);

create table read.role_version (
  id text not null,
  from_position bigint not null,
  to_position bigint not null,
  name text not null,
  type text not null,
  primary key (id, from_position)
);

create table read.role_scope_version (
  role_id text not null,
  scope_id text not null,
  resource_id text not null,
  from_position bigint not null,
  to_position bigint not null,
  primary key (role_id, scope_id, from_position)
);
create index role_scope_version_scope on read.role_scope_version (scope_id);
create index role_scope_version_resource on read.role_scope_version (resource_id);

create table read.user_role_version (
  user_id text not null,
  role_id text not null,
  from_position bigint not null,
  to_position bigint not null,
  primary key (user_id, role_id, from_position)
);
create index user_role_version_role on read.user_role_version (role_id, user_id);

create table read.application_role_version (
  application_id text not null,
  role_id text not null,
  from_position bigint not null,
  to_position bigint not null,
  primary key (application_id, role_id, from_position)
);
create index application_role_version_role on read.application_role_version (role_id, application_id);

create table read.session_version (
  id text not null,
  from_position bigint not null,
  to_position bigint not null,
  user_id text not null,
  authenticated_at bigint not null,
  created_at bigint not null,
  expires_at bigint not null,
  primary key (id, from_position)
);
create index session_version_user on read.session_version (user_id, from_position desc);

create table read.grant_version (
  id text not null,
  from_position bigint not null,
  to_position bigint not null,
  user_id text not null,
  application_id text not null,
  created_at bigint not null,
  expires_at bigint not null,
  primary key (id, from_position)
);
create index grant_version_user on read.grant_version (user_id);

-- The last sign-in of a user at a moment is that of the session that began or was renewed last.
truncate read.session;
alter table read.session add column authenticated_at bigint not null;

-- What there was is not known to these tables yet: all read models are made again from the log.
truncate read.user, read.application, read.resource, read.scope, read.role, read.role_scope, read.user_role,
  read.application_role, read.grant, read.sign_in_experience, read.account_center, read.total, read.token;
