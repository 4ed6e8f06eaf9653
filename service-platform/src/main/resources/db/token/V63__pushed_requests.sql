-- Authorization requests that clients pushed, by the SHA-256 of the reference that stands for them.
create table token.pushed_request (
  digest bytea primary key,
  client_id text not null,
  parameters jsonb not null,
  expires_at timestamptz not null,
  consumed_at timestamptz
);
create index on token.pushed_request (expires_at);
