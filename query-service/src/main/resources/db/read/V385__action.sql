create table read.action (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null
);
