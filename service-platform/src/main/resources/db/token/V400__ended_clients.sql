-- Applications that are no more. What they got as themselves speaks for itself and would be good until it expires.
create table token.ended_client (
  client_id text primary key
);
