create table read.custom_phrases (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null
);

create table read.custom_profile_fields (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null
);

create table read.captcha_provider (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null
);

create table read.application_sign_in_experience (
  id text primary key,
  position bigint not null,
  doc text not null,
  view jsonb not null
);
