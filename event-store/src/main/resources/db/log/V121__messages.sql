-- Messages that wait to be sent, or are kept for the console where nothing could send them; what they say is sealed.
create table vault.message (
  id text primary key,
  content_id text not null,
  is_kept boolean not null,
  attempts int not null default 0,
  next_at timestamptz not null default clock_timestamp(),
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null
);
create index message_due on vault.message (next_at) where not is_kept;
create index message_kept on vault.message (expires_at) where is_kept;
