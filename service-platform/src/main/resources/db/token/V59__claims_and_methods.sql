-- What a client asked about the user one by one, and how the user was authenticated.
alter table token.code
  add column amr text[] not null default '{}',
  add column userinfo_claims text[] not null default '{}',
  add column id_token_claims text[] not null default '{}';

alter table token.refresh_token
  add column amr text[] not null default '{}',
  add column userinfo_claims text[] not null default '{}',
  add column id_token_claims text[] not null default '{}';

alter table token.access_token
  add column claims text[] not null default '{}';
