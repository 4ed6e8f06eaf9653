-- What folds had made of long streams at some of their events, so that nobody folds those from their beginning. Derived:
-- may be deleted at any time. What is known of a person is sealed under their key, and goes with it.
create table log.snapshot (
  stream text not null,
  fold text not null,
  sequence bigint not null,
  position bigint not null,
  shape text not null,
  state_type text,
  subject text,
  value text not null,
  primary key (stream, fold, sequence)
);
create index on log.snapshot (subject) where subject is not null;
