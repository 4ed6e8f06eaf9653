-- Requests of devices. The user's code is short, so it is kept as a keyed hash. Who allowed it is null until somebody did;
-- issued_position is then behind which position of the log they did.
create table token.device_code (
  digest bytea primary key,
  id text not null unique,
  user_code bytea not null,
  client_id text not null,
  scope text not null,
  resources text[] not null,
  user_id text,
  grant_id text,
  session_id text,
  is_session_bound boolean not null,
  auth_time timestamptz,
  amr text[],
  issued_position bigint not null default token.log_position(),
  expires_at timestamptz not null,
  refused_at timestamptz,
  consumed_at timestamptz
);
create index on token.device_code (user_code);
create index on token.device_code (expires_at);
