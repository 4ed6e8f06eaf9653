create table read.organization_jit_sso_connector (
  organization_id text not null,
  sso_connector_id text not null,
  primary key (organization_id, sso_connector_id)
);
create index organization_jit_sso_connector_connector
  on read.organization_jit_sso_connector (sso_connector_id);

create table read.organization_jit_sso_connector_version (
  organization_id text not null,
  sso_connector_id text not null,
  from_position bigint not null,
  to_position bigint not null,
  primary key (organization_id, sso_connector_id, from_position)
);
create index organization_jit_sso_connector_version_connector
  on read.organization_jit_sso_connector_version (sso_connector_id);
