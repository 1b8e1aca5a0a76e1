-- Imported proposals that repeat one which was not there yet; settled when the run ends, or by the next run.

create table import_late_link (
  proposal_id uuid                        not null primary key references proposal (id),
  refs        varchar (2000)              not null,
  text        varchar (8000)              not null,
  elsewhere   varchar (200)               not null,
  at          timestamp (6) with time zone not null
);

create index import_run_by_start on import_run (started_at);
