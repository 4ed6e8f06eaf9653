-- What the event feed is asked for: whom an event is about, which request it came from, who acted, what happened.
create index event_subject on log.event (subject, position) where subject is not null;
create index event_correlation on log.event ((metadata ->> 'correlationId'), position);
create index event_actor on log.event
  ((metadata -> 'actor' ->> 'type'), (metadata -> 'actor' ->> 'id'), position);
create index event_type on log.event (type, position);

create index event_subject on log_archive.event (subject, position) where subject is not null;
create index event_correlation on log_archive.event ((metadata ->> 'correlationId'), position);
create index event_actor on log_archive.event
  ((metadata -> 'actor' ->> 'type'), (metadata -> 'actor' ->> 'id'), position);
create index event_type on log_archive.event (type, position);
