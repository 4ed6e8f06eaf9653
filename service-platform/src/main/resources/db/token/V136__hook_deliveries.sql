-- What hooks are to be told: what one request did to one entity is one row. Gone once it is told or given up.
create table token.hook_delivery (
  hook_id text not null,
  trigger text not null,
  entity text not null,
  request text not null,
  position bigint not null,
  attempts int not null default 0,
  next_at timestamptz not null,
  primary key (hook_id, trigger, entity, request)
);
create index on token.hook_delivery (next_at);
