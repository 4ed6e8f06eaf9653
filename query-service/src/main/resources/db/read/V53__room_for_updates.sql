-- These rows change in place again and again. Where their page has room, an update leaves the indexes alone.
alter table read.user set (fillfactor = 70);
alter table read.session set (fillfactor = 70);
alter table read.grant set (fillfactor = 70);
