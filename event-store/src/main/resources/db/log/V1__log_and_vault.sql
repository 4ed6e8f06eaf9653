-- The log: one sequence of positions, two categories.
create table log.head (
  one boolean primary key default true check (one),
  position bigint not null,
  recorded_at timestamptz not null
);
insert into log.head (position, recorded_at) values (0, 'epoch');

create table log.stream (
  stream text primary key,
  last_sequence bigint not null,
  last_position bigint not null
) with (fillfactor = 80);

create table log.event (
  position bigint not null,
  category text not null,
  stream text not null,
  sequence bigint not null,
  id text not null,
  type text not null,
  version int not null,
  subject text,
  at timestamptz not null,
  recorded_at timestamptz not null,
  metadata jsonb not null,
  payload jsonb not null,
  primary key (position, category)
) partition by list (category);
create table log.event_core partition of log.event for values in ('CORE');
create table log.event_activity partition of log.event for values in ('ACTIVITY');
create index on log.event (stream, sequence);

create table log.claim (
  kind text not null,
  value bytea not null,
  stream text not null,
  primary key (kind, value)
);

-- How far each read model has come; written by its processor, read by whoever waits for it.
create table log.progress (
  processor text primary key,
  position bigint not null,
  types text[] not null,
  updated_at timestamptz not null
);

-- The vault: what must not be in an event.
create table vault.entry (
  id text primary key,
  kind text not null,
  owner text not null,
  sealed bytea not null,
  digest bytea,
  created_at timestamptz not null default now()
);
create index on vault.entry (owner);

create table vault.subject_key (
  subject text primary key,
  sealed bytea not null,
  created_at timestamptz not null default now()
);
