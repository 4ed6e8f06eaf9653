-- Each category is partitioned by position. What was one table per category becomes its first partition, as it is; the
-- store makes the next ones ahead of need.
create table log.partition (
  category text not null,
  from_position bigint not null,
  to_position bigint not null,
  name text not null,
  archived_at timestamptz,
  primary key (category, from_position)
);

alter table log.event detach partition log.event_core;
alter table log.event detach partition log.event_activity;
alter table log.event_core rename to event_core_1;
alter table log.event_activity rename to event_activity_1;
alter index log.event_core_pkey rename to event_core_1_pkey;
alter index log.event_activity_pkey rename to event_activity_1_pkey;
alter index log.event_core_stream_sequence_idx rename to event_core_1_stream_sequence_idx;
alter index log.event_activity_stream_sequence_idx rename to event_activity_1_stream_sequence_idx;
create table log.event_core partition of log.event for values in ('CORE') partition by range (position);
create table log.event_activity partition of log.event for values in ('ACTIVITY') partition by range (position);

do $$
declare
  category text;
  beyond bigint := (select position + 1 from log.head);
begin
  foreach category in array array['core', 'activity'] loop
    if beyond = 1 then
      execute format('drop table log.event_%s_1', category);
    else
      execute format('alter table log.event_%1$s_1 add constraint event_%1$s_1_position_check
        check (position >= 0 and position < %2$s)', category, beyond);
      execute format('alter table log.event_%1$s attach partition log.event_%1$s_1 for values from (0) to (%2$s)',
        category, beyond);
      insert into log.partition values (upper(category), 0, beyond, 'event_' || category || '_1');
    end if;
  end loop;
end $$;

-- A stream's events lie between these two positions: a look-up by stream probes no other partition.
alter table log.stream add column first_position bigint;
update log.stream s set first_position = (select min(position) from log.event e where e.stream = s.stream);
alter table log.stream alter column first_position set not null;

-- Partitions of activity that were moved out of the way. They keep their own indexes.
create schema log_archive;
create table log_archive.event (like log.event) partition by range (position);

-- The whole log, the archive included.
create view log.every_event as
select position, category, stream, sequence, id, type, version, subject, at, recorded_at, metadata, payload
from log.event
union all
select position, category, stream, sequence, id, type, version, subject, at, recorded_at, metadata, payload
from log_archive.event;
