-- Whose one-time tokens are is known by the links of the vault: nothing of an address is kept, not even its digest.
drop index read.one_time_token_email;
alter table read.one_time_token drop column email_digest;
update read.one_time_token set view = jsonb_set(view, '{email}', 'null'),
  doc = regexp_replace(doc, '"email":"[0-9a-f]{64}"', '"email":null');
