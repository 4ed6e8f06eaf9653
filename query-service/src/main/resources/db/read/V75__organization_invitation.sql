-- Which invitations there are; what they say is personal and is folded from the log, so nothing has to be forgotten here.
create table read.organization_invitation (
  organization_id text not null,
  invitation_id text not null,
  primary key (invitation_id)
);
create index organization_invitation_organization on read.organization_invitation (organization_id);

create table read.organization_invitation_version (
  organization_id text not null,
  invitation_id text not null,
  from_position bigint not null,
  to_position bigint not null,
  primary key (invitation_id, from_position)
);
create index organization_invitation_version_organization
  on read.organization_invitation_version (organization_id);
