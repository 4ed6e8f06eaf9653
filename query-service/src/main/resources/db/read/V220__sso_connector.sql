create table read.sso_connector (
  id text primary key,
  position bigint not null,
  created_at bigint not null,
  doc text not null,
  view jsonb not null
);

create table read.sso_connector_version (
  id text not null,
  from_position bigint not null,
  to_position bigint not null,
  created_at bigint not null,
  primary key (id, from_position)
);
