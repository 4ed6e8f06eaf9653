create table read.organization_consent (
  application_id text not null,
  user_id text not null,
  organization_id text not null,
  primary key (application_id, user_id, organization_id)
);
create index organization_consent_user on read.organization_consent (user_id, organization_id);
create index organization_consent_organization on read.organization_consent (organization_id);

create table read.organization_consent_version (
  application_id text not null,
  user_id text not null,
  organization_id text not null,
  from_position bigint not null,
  to_position bigint not null,
  primary key (application_id, user_id, organization_id, from_position)
);
create index organization_consent_version_user on read.organization_consent_version (user_id, organization_id);
create index organization_consent_version_organization
  on read.organization_consent_version (organization_id);
