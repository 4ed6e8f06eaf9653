-- Who asked for the end of their account, and since when; few of all users, now and at every moment of the past.
alter table read.user add column deletion_requested_at bigint;
create index user_deletion_requested on read.user (created_at desc, id desc) where deletion_requested_at is not null;
alter table read.user_version add column deletion_requested_at bigint;
update read.account_center set view = view || '{"deletionRequestsEnabled": false, "deletionGraceDays": null}',
  doc = left(doc, -1) || ',"deletionRequestsEnabled":false,"deletionGraceDays":null}';
