create table read.key_ring (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null
);

create table read.configuration (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null
);
