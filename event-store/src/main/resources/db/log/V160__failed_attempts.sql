-- How often somebody failed, or something was sent, lately: by a keyed hash of whom it is about, for all replicas.
create table vault.attempt (
  target bytea not null,
  action text not null,
  attempts int not null,
  since timestamptz not null,
  locked_until timestamptz,
  primary key (target, action)
);
create index attempt_age on vault.attempt (since);
