create table read.resource (
  id text primary key,
  position bigint not null,
  name text not null,
  indicator text not null,
  doc text not null,
  view jsonb not null
);

create table read.scope (
  id text primary key,
  resource_id text not null,
  name text not null,
  description text,
  created_at bigint not null,
  doc text not null
);
create index scope_resource on read.scope (resource_id);

create trigger resource_added after insert on read.resource
  referencing new table as changed for each statement execute function read.count_rows('resource');
create trigger resource_removed after delete on read.resource
  referencing old table as changed for each statement execute function read.count_rows('resource');
