-- What a stream holds goes with the key of whom the stream is about: nobody could say any more what to give back.
create index claim_by_stream on log.claim (stream);

delete from log.claim where stream like 'organization-invitation:%'
  and not exists (select from vault.subject_key where subject = stream);
