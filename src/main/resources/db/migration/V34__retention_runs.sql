-- What the last run threw away of each kind, and when. Counts only.
create table retention_run (
  name varchar (40)                not null primary key,
  at   timestamp (6) with time zone not null,
  gone integer                     not null
);
