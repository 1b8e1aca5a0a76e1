-- In which version of the directory a person was last written: by it each node reads again only who has changed since
-- it last looked. Written with the person, after directory_change; who was written before this is in the first version.
alter table person add column changed_in bigint default 0 not null;
create index person_by_changed_in on person (changed_in);
