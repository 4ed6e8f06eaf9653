create table read.user (
  id text primary key,
  position bigint not null,
  subject text not null,
  username text,
  primary_email text,
  primary_phone text,
  name text,
  avatar text,
  created_at bigint not null,
  doc text not null,
  view jsonb not null
);
create index user_newest on read.user (created_at desc, id desc);
create index user_username on read.user (lower(username));
create index user_primary_email on read.user (lower(primary_email));
create index user_primary_phone on read.user (lower(primary_phone));

create trigger user_added after insert on read.user
  referencing new table as changed for each statement execute function read.count_rows('user');
create trigger user_removed after delete on read.user
  referencing old table as changed for each statement execute function read.count_rows('user');
