-- Words are compared by their bytes, so that a prefix is a range of the index whatever the database's language is.
alter table person_name_word alter column word type varchar (150) collate "C";
