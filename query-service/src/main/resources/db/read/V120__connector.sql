create table read.connector (
  id text primary key,
  position bigint not null,
  factory_id text not null,
  doc text not null,
  view jsonb not null
);

create table read.connector_version (
  id text not null,
  from_position bigint not null,
  to_position bigint not null,
  factory_id text not null,
  primary key (id, from_position)
);
