create table read.organization (
  id text primary key,
  position bigint not null,
  name text not null,
  description text,
  created_at bigint not null,
  doc text not null,
  view jsonb not null
);
create index organization_newest on read.organization (created_at desc, id desc);

create trigger organization_added after insert on read.organization
  referencing new table as changed for each statement execute function read.count_rows('organization');
create trigger organization_removed after delete on read.organization
  referencing old table as changed for each statement execute function read.count_rows('organization');

create table read.organization_version (
  id text not null,
  from_position bigint not null,
  to_position bigint not null,
  name text not null,
  created_at bigint not null,
  primary key (id, from_position)
);
create index organization_version_newest on read.organization_version (created_at desc, id desc);

-- Who belongs to what: a user or an application, by member_type.
create table read.organization_member (
  organization_id text not null,
  member_type text not null,
  member_id text not null,
  primary key (organization_id, member_type, member_id)
);
create index organization_member_member on read.organization_member (member_type, member_id);

create table read.organization_member_version (
  organization_id text not null,
  member_type text not null,
  member_id text not null,
  from_position bigint not null,
  to_position bigint not null,
  primary key (organization_id, member_type, member_id, from_position)
);
create index organization_member_version_member on read.organization_member_version (member_type, member_id);

create table read.organization_member_role (
  organization_id text not null,
  member_type text not null,
  member_id text not null,
  role_id text not null,
  primary key (organization_id, member_type, member_id, role_id)
);
create index organization_member_role_member on read.organization_member_role (member_type, member_id);
create index organization_member_role_role on read.organization_member_role (role_id, organization_id);

create table read.organization_member_role_version (
  organization_id text not null,
  member_type text not null,
  member_id text not null,
  role_id text not null,
  from_position bigint not null,
  to_position bigint not null,
  primary key (organization_id, member_type, member_id, role_id, from_position)
);
create index organization_member_role_version_member
  on read.organization_member_role_version (member_type, member_id);
create index organization_member_role_version_role
  on read.organization_member_role_version (role_id, organization_id);

create table read.organization_jit_email_domain (
  organization_id text not null,
  email_domain text not null,
  primary key (organization_id, email_domain)
);

create table read.organization_jit_email_domain_version (
  organization_id text not null,
  email_domain text not null,
  from_position bigint not null,
  to_position bigint not null,
  primary key (organization_id, email_domain, from_position)
);

create table read.organization_jit_role (
  organization_id text not null,
  role_id text not null,
  primary key (organization_id, role_id)
);
create index organization_jit_role_role on read.organization_jit_role (role_id);

create table read.organization_jit_role_version (
  organization_id text not null,
  role_id text not null,
  from_position bigint not null,
  to_position bigint not null,
  primary key (organization_id, role_id, from_position)
);
create index organization_jit_role_version_role on read.organization_jit_role_version (role_id);
