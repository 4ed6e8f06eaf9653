-- What a user is found by begins with what was typed far more often than it contains it: whatever its case, and by equality.
drop index if exists read.user_username;
drop index if exists read.user_primary_email;
drop index if exists read.user_primary_phone;
create index user_username on read.user (lower(username) text_pattern_ops);
create index user_primary_email on read.user (lower(primary_email) text_pattern_ops);
create index user_primary_phone on read.user (lower(primary_phone) text_pattern_ops);
create index user_name on read.user (lower(name) text_pattern_ops);
create index user_id on read.user (lower(id) text_pattern_ops);
