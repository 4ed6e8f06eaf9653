create table read.jwt_customizer (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null
);
