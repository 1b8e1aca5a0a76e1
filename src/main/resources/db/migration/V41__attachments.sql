-- Files that people add to a proposal. The content stands in pieces beside the row, so that one transaction keeps both and
-- one backup holds both; nobody ever needs a whole file in memory. What its uploader removed has no name and no content.
create table attachment (
  id          uuid                        not null primary key,
  proposal_id uuid                        not null references proposal (id) on delete cascade,
  uploader_id uuid                        not null references person (id),
  name        varchar (200)               not null,
  kind        varchar (20)                not null,
  size        bigint                      not null,
  digest      varchar (64)                not null,
  at          timestamp (6) with time zone not null,
  removed_at  timestamp (6) with time zone,
  hidden_at   timestamp (6) with time zone,
  reading     varchar (20)                not null,
  reading_problem varchar (40),
  attempts    integer                     not null,
  claimed_until timestamp (6) with time zone
);
create index attachment_by_proposal on attachment (proposal_id, at);
create index attachment_by_reading on attachment (reading, at);

create table attachment_piece (
  attachment_id uuid    not null references attachment (id) on delete cascade,
  position      integer not null,
  content       bytea   not null,
  primary key (attachment_id, position)
);
