-- What an application may ask users for no more. Tokens that it got before tell of it still.
create table token.closed_scope (
  client_id text not null,
  scope text not null,
  primary key (client_id, scope)
);
