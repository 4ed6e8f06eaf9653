-- How far automations have come, and which process runs them.
create table token.automation (
  processor_name varchar(255) not null,
  segment integer not null,
  token bytea,
  token_type varchar(255),
  timestamp varchar(255),
  owner varchar(255),
  primary key (processor_name, segment)
);

-- What an automation could not do yet; it goes when it is done.
create table token.automation_retry (
  automation text not null,
  position bigint not null,
  attempts int not null,
  next_at timestamptz not null,
  error text not null,
  primary key (automation, position)
);

-- Sessions and grants of a person.
create index on token.grant_state (user_id);
create index on token.session_cookie (user_id);
