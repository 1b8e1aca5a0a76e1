-- Every word of every name, without accents and in lower case, so that a picker finds people by any of them.
create table person_name_word (
  word      varchar (150) not null,
  person_id uuid          not null references person (id),
  primary key (word, person_id)
);
create index person_name_word_by_person on person_name_word (person_id);

-- One row; grows with every change of the directory, so that other nodes forget what they remember.
create table directory_change (
  id      integer not null primary key check (id = 1),
  version bigint  not null
);
insert into directory_change (id, version) values (1, 0);
