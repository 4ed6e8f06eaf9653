-- The oldest grants go when there are too many; and what a session has is found by it.
alter table token.grant_state add column given_at timestamptz not null default clock_timestamp();
create index on token.grant_state (session_id);
