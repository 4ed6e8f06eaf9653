-- Tokens: one row per token, keyed by its SHA-256, so that what is stored here opens nothing.
create table token.code (
  digest bytea primary key,
  user_id text not null,
  client_id text not null,
  grant_id text not null,
  session_id text not null,
  is_session_bound boolean not null,
  scope text not null,
  resources text[] not null,
  redirect_uri text not null,
  nonce text,
  code_challenge text,
  auth_time timestamptz not null,
  issued_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  consumed_at timestamptz
);
create index on token.code (expires_at);

create table token.access_token (
  digest bytea primary key,
  user_id text not null,
  client_id text not null,
  is_third_party boolean not null,
  grant_id text not null,
  session_id text not null,
  is_session_bound boolean not null,
  scope text not null,
  issued_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null
);
create index on token.access_token (expires_at);

-- A rotated token keeps a nonce: with it, and with the token itself, its successors can be computed again.
create table token.refresh_token (
  digest bytea primary key,
  user_id text not null,
  client_id text not null,
  grant_id text not null,
  session_id text not null,
  is_session_bound boolean not null,
  scope text not null,
  resources text[] not null,
  nonce text,
  auth_time timestamptz not null,
  started_at timestamptz not null,
  issued_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  consumed_at timestamptz,
  successor_nonce bytea
);
create index on token.refresh_token (expires_at);

-- What ends tokens: written in the transaction of the event that says so, so that it holds at once and everywhere.
create table token.grant_state (
  grant_id text primary key,
  user_id text not null,
  client_id text not null,
  session_id text not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index on token.grant_state (client_id);
create index on token.grant_state (expires_at);

create table token.user_state (
  user_id text primary key,
  is_barred boolean not null,
  not_before timestamptz not null
);

create table token.session_cookie (
  digest bytea primary key,
  session_id text not null,
  user_id text not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index on token.session_cookie (session_id);
create index on token.session_cookie (expires_at);
