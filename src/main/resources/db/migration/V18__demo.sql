-- Which deeds of the demo's stories were played, and what each of them made. The row commits with the deed, so a
-- server that is killed plays on where it was. The row 'begun' holds the moment from which days are counted back.
create table demo_deed (
  deed varchar (200)               not null primary key,
  made uuid,
  at   timestamp (6) with time zone not null
);
