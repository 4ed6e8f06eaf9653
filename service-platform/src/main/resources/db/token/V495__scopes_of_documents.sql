-- What applications that are known by the document at their id may ask users for no more, all of them together; and what
-- one of them may nevertheless.
create table token.closed_document_scope (
  scope text primary key
);
create table token.opened_scope (
  client_id text not null,
  scope text not null,
  primary key (client_id, scope)
);
