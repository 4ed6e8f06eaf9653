-- What can be exchanged for access tokens: the values of personal access tokens are in the vault, under the same id.
create table token.personal_access_token (
  id text primary key,
  user_id text not null,
  expires_at timestamptz
);
create index on token.personal_access_token (user_id);

-- The context is what a script is told about why somebody acts for the user; it goes with the user and after a day.
create table token.subject_token (
  digest bytea primary key,
  id text not null,
  user_id text not null,
  context text not null,
  issued_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  consumed_at timestamptz
);
create index on token.subject_token (user_id);
create index on token.subject_token (expires_at);

-- An exchanged token has a grant of its own that no session needs, and ends with the one it was got for.
alter table token.grant_state alter column session_id drop not null;
alter table token.grant_state add column parent_id text;
create index on token.grant_state (parent_id) where parent_id is not null;
alter table token.access_token alter column session_id drop not null;
