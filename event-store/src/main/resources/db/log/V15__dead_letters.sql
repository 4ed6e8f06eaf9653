-- Events that a read model could not take in, and those of the same sequence that wait behind them. Only their
-- positions are kept: what they say stays in the log.
create table log.dead_letter (
  model text not null,
  position bigint not null,
  sequence text not null,
  type text not null,
  cause text,
  attempts int not null,
  parked_at timestamptz not null default now(),
  is_retrying boolean not null default false,
  primary key (model, position)
);
create index on log.dead_letter (model, sequence, position);
