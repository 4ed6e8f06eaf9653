-- What ends a person's tokens and what it ends are ordered by the log, whose positions only grow: a clock may be set
-- back, and clocks differ. What was ended by the clock so far is ended for good; what is left comes behind all of that.
delete from token.code t using token.user_state u where u.user_id = t.user_id and u.not_before >= t.issued_at;
delete from token.access_token t using token.user_state u where u.user_id = t.user_id and u.not_before >= t.issued_at;
delete from token.refresh_token t using token.user_state u where u.user_id = t.user_id and u.not_before >= t.issued_at;
delete from token.subject_token t using token.user_state u where u.user_id = t.user_id and u.not_before >= t.issued_at;

-- Asked while the log's head is held, it is the position behind which everything of this transaction comes.
create function token.log_position() returns bigint language plpgsql stable as
$$ begin return (select position from log.head); end $$;

alter table token.code add column issued_position bigint not null default 1;
alter table token.code alter column issued_position set default token.log_position();
alter table token.access_token add column issued_position bigint not null default 1;
alter table token.access_token alter column issued_position set default token.log_position();
alter table token.refresh_token add column issued_position bigint not null default 1;
alter table token.refresh_token alter column issued_position set default token.log_position();
alter table token.subject_token add column issued_position bigint not null default 1;
alter table token.subject_token alter column issued_position set default token.log_position();

alter table token.user_state add column ended_position bigint not null default 0;
alter table token.user_state alter column ended_position set default token.log_position();
alter table token.user_state drop column not_before;
