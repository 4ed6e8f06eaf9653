-- What whoever presents a token must prove to hold: a key (jkt) or a certificate (x5t#S256), with its thumbprint.
alter table token.code add column dpop_jkt text;
alter table token.access_token add column confirmation text;
alter table token.refresh_token add column confirmation text;

-- Names of proofs and assertions that were accepted, by digest, for as long as they could be sent again.
create table token.used_id (
  digest bytea primary key,
  expires_at timestamptz not null
);
create index on token.used_id (expires_at);
