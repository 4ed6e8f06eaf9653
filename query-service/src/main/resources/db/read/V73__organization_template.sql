create table read.organization_scope (
  id text primary key,
  position bigint not null,
  name text not null,
  description text,
  doc text not null,
  view jsonb not null
);

create table read.organization_scope_version (
  id text not null,
  from_position bigint not null,
  to_position bigint not null,
  name text not null,
  primary key (id, from_position)
);

create table read.organization_role (
  id text primary key,
  position bigint not null,
  name text not null,
  description text,
  type text not null,
  doc text not null,
  view jsonb not null
);

create table read.organization_role_version (
  id text not null,
  from_position bigint not null,
  to_position bigint not null,
  name text not null,
  type text not null,
  primary key (id, from_position)
);

create table read.organization_role_scope (
  organization_role_id text not null,
  organization_scope_id text not null,
  primary key (organization_role_id, organization_scope_id)
);
create index organization_role_scope_scope on read.organization_role_scope (organization_scope_id);

create table read.organization_role_scope_version (
  organization_role_id text not null,
  organization_scope_id text not null,
  from_position bigint not null,
  to_position bigint not null,
  primary key (organization_role_id, organization_scope_id, from_position)
);
create index organization_role_scope_version_scope
  on read.organization_role_scope_version (organization_scope_id);

create table read.organization_role_resource_scope (
  organization_role_id text not null,
  scope_id text not null,
  resource_id text not null,
  primary key (organization_role_id, scope_id)
);
create index organization_role_resource_scope_scope on read.organization_role_resource_scope (scope_id);

create table read.organization_role_resource_scope_version (
  organization_role_id text not null,
  scope_id text not null,
  resource_id text not null,
  from_position bigint not null,
  to_position bigint not null,
  primary key (organization_role_id, scope_id, from_position)
);
create index organization_role_resource_scope_version_scope
  on read.organization_role_resource_scope_version (scope_id);
create index organization_role_resource_scope_version_resource
  on read.organization_role_resource_scope_version (resource_id);
