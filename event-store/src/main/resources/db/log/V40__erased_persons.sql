-- Which subjects, such as interactions, turned out to be about which person; by keyed hash, since all that an
-- interaction may know of a person is an identifier somebody typed.
create table vault.subject_link (
  person bytea not null,
  subject text not null,
  primary key (person, subject)
);

-- Persons who are erased: what is linked to them later loses its key at once.
create table vault.erased_person (
  person bytea primary key
);
