-- Imported proposals that repeat one which was not there yet: drafts, until the run that read them ends.

create table import_late_link (
  proposal_id  uuid                        not null primary key references proposal (id),
  run_id       uuid                        not null references import_run (id),
  refs         varchar (2000)              not null,
  text         varchar (8000)              not null,
  elsewhere    varchar (200)               not null,
  submitted_at timestamp (6) with time zone not null,
  at           timestamp (6) with time zone not null
);
create index import_late_link_by_run on import_late_link (run_id);

create index import_run_by_start on import_run (started_at);
