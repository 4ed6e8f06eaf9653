-- What V518 put at the end stands where it does in documents that are made anew, so that a rebuild finds no difference.
update read.account_center set doc = replace(
    replace(doc, ',"deletionRequestsEnabled":false,"deletionGraceDays":null}', '}'),
    ',"customCss":', ',"deletionRequestsEnabled":false,"deletionGraceDays":null,"customCss":')
where doc like '%,"deletionRequestsEnabled":false,"deletionGraceDays":null}' and doc like '%,"customCss":%';
