-- What the authentication amounts to, in the terms of the client that asked: who asked for one factor is told of one.
alter table token.code
  add column acr text not null default 'urn:keystory:acr:single-factor';

alter table token.refresh_token
  add column acr text not null default 'urn:keystory:acr:single-factor';

update token.refresh_token set acr = 'urn:keystory:acr:multi-factor' where 'mfa' = any (amr);
