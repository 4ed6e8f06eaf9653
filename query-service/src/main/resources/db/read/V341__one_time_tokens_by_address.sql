-- One-time tokens are found by a keyed hash of the address that they are for.
alter table read.one_time_token add column email_digest text;
create index one_time_token_email on read.one_time_token (email_digest, created_at desc, id desc);
