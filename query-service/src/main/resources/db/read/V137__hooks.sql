create table read.hook (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null,
  created_at bigint not null
);
create table read.hook_version (
  id text not null,
  from_position bigint not null,
  to_position bigint not null,
  created_at bigint not null,
  primary key (id, from_position)
);

-- What hooks were told stands in the audit log under the hook. Nothing has been told before there were hooks.
alter table read.log add column hook_id text;
create index log_hook on read.log (hook_id, position) where hook_id is not null;
