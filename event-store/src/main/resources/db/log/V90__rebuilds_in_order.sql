-- A build whose rows a table refuses is not made in bulk but event by event, so that only what is guilty is set aside.
alter table log.rebuild add column is_in_order boolean not null default false;
