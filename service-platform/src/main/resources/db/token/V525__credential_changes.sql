-- Changed credentials that people are to be told of; next_at is null once they were. What has changed is in the log only.
create table token.credential_change (
  position bigint primary key,
  user_id text not null,
  -- The first position of those that are told in one message, once one has been begun.
  notice bigint,
  taken_at timestamptz,
  next_at timestamptz
);
create index on token.credential_change (next_at) where next_at is not null;
create index on token.credential_change (user_id);
create index on token.credential_change (taken_at) where next_at is null;
