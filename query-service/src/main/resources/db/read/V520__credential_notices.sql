-- Nobody is told of changed credentials until that is switched on; said where a document that is made anew says it.
update read.configuration set view = view || '{"areCredentialNoticesEnabled": false}',
  doc = left(doc, -1) || ',"areCredentialNoticesEnabled":false}'
where view -> 'areCredentialNoticesEnabled' is null;
