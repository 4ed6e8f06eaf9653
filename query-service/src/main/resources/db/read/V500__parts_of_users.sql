-- What users are searched for may be in so many of them, or so short, that the index of parts is of no use; the rows are large
-- and read slowly. So all that is searched stands in one index, joined, each part on a line of its own. An index answers alone
-- only where it has the columns as well. What is new comes last in it, where there is room.
create index user_parts on read.user (created_at, id, (lower(id || E'\n' || coalesce(username, '') || E'\n'
  || coalesce(primary_email, '') || E'\n' || coalesce(primary_phone, '') || E'\n' || coalesce(name, '')) collate "C"))
  include (username, primary_email, primary_phone, name);
analyze read.user;
