-- Whom to tell that a session is over: written with the event that ends it, gone once it is told or given up.
create table token.logout_notice (
  session_id text not null,
  client_id text not null,
  user_id text not null,
  attempts int not null default 0,
  next_at timestamptz not null default clock_timestamp(),
  primary key (session_id, client_id)
);
create index on token.logout_notice (next_at);
