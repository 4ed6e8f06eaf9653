create table oidc.organization (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null
);

create table oidc.organization_role (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null
);

create table oidc.organization_scope (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null
);
