create table read.application (
  id text primary key,
  position bigint not null,
  name text not null,
  description text,
  type text not null,
  is_third_party boolean not null,
  created_at bigint not null,
  doc text not null,
  view jsonb not null
);
create index application_newest on read.application (created_at desc, id desc);

create trigger application_added after insert on read.application
  referencing new table as changed for each statement execute function read.count_rows('application');
create trigger application_removed after delete on read.application
  referencing old table as changed for each statement execute function read.count_rows('application');
