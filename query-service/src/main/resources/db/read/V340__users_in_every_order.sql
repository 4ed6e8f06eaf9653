-- Users are found by the beginning of a text and listed in its order, whatever its case. What was found is counted by the
-- index alone: so it holds the text itself and what the list is ordered by. Downwards is an order of its own, since those
-- without a text come last either way.
drop index if exists read.user_username;
drop index if exists read.user_primary_email;
drop index if exists read.user_primary_phone;
drop index if exists read.user_name;
drop index if exists read.user_id;
create index user_username on read.user (lower(username) collate "C", id) include (username, created_at);
create index user_primary_email on read.user (lower(primary_email) collate "C", id) include (primary_email, created_at);
create index user_primary_phone on read.user (lower(primary_phone) collate "C", id) include (primary_phone, created_at);
create index user_name on read.user (lower(name) collate "C", id) include (name, created_at);
create index user_id on read.user (lower(id) collate "C") include (id, created_at);
create index user_username_down on read.user (lower(username) collate "C" desc nulls last, id desc);
create index user_primary_email_down on read.user (lower(primary_email) collate "C" desc nulls last, id desc);
create index user_name_down on read.user (lower(name) collate "C" desc nulls last, id desc);
