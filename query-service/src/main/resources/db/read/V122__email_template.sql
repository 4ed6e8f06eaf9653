create table read.email_template (
  id text primary key,
  position bigint not null,
  language_tag text not null,
  purpose text not null,
  created_at bigint not null,
  doc text not null,
  view jsonb not null
);

create table read.email_template_version (
  id text not null,
  from_position bigint not null,
  to_position bigint not null,
  language_tag text not null,
  purpose text not null,
  created_at bigint not null,
  primary key (id, from_position)
);
