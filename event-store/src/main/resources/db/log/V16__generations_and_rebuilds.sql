-- Which build of each read model is answered from, and by what code it was made.
create table log.projection (
  name text primary key,
  generation int not null,
  fold text not null,
  code text not null,
  tables text[] not null
);

-- Builds of read models beside the live one. Whoever has claimed a row works on it; all others follow it.
create table log.rebuild (
  id text primary key,
  model text not null,
  generation int not null,
  state text not null,
  wanted text not null,
  from_position bigint not null,
  target bigint not null,
  position bigint not null,
  pending text[],
  rows bigint not null default 0,
  fold text,
  owner text,
  heard_at timestamptz,
  progress double precision not null default 0,
  rate double precision not null default 0,
  eta_seconds bigint,
  differences jsonb not null default '[]',
  cause text,
  ordered_at timestamptz not null default now(),
  unique (model, generation)
);
