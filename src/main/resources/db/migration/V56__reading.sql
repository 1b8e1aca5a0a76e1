-- By which criteria ideas are read. A version is never changed; another one replaces it.

-- One row for the agency and one for each campaign that has a scorecard of its own.
create table scorecard (
  owner       varchar (40) not null primary key,
  campaign_id uuid references campaign (id),
  version     integer      not null
);
insert into scorecard (owner, version) values ('agency', 0);

create table scorecard_version (
  id      uuid                        not null primary key,
  owner   varchar (40)                not null references scorecard (owner),
  number  integer                     not null,
  steps   integer                     not null,
  outsider boolean                    not null,
  at      timestamp (6) with time zone not null,
  by_id   uuid references person (id),
  unique (owner, number)
);

create table scorecard_criterion (
  version_id       uuid          not null references scorecard_version (id),
  position         integer       not null,
  name             varchar (80)  not null,
  look_for         varchar (500),
  weight           integer       not null,
  comment_required boolean       not null,
  primary key (version_id, position)
);

-- Who was asked to read a proposal. Deliberately no reference to the person asked: whom a proposal is about may be asked
-- like anybody else and never hears of it, so nothing that gathers what refers to somebody may find it here.
create table reading_invitation (
  id          uuid                        not null primary key,
  proposal_id uuid                        not null references proposal (id),
  person_id   uuid                        not null,
  invited_by  uuid                        not null references person (id),
  invited_at  timestamp (6) with time zone not null,
  as_role     varchar (20),
  as_unit_id  uuid references unit (id),
  declined_at timestamp (6) with time zone,
  unique (proposal_id, person_id)
);
create index reading_invitation_by_person on reading_invitation (person_id);

-- What somebody who was asked has stored. unit_id is where they worked then.
create table reading (
  id          uuid                        not null primary key references reading_invitation (id),
  proposal_id uuid                        not null references proposal (id),
  person_id   uuid                        not null references person (id),
  unit_id     uuid                        not null references unit (id),
  version_id  uuid                        not null references scorecard_version (id),
  comment     varchar (4000),
  for_authors varchar (4000),
  stored_at   timestamp (6) with time zone not null,
  changed_at  timestamp (6) with time zone not null,
  version     bigint                      not null
);
create index reading_by_proposal on reading (proposal_id);

create table reading_rating (
  reading_id uuid    not null references reading (id),
  position   integer not null,
  person_id  uuid    not null references person (id),
  step       integer not null,
  comment    varchar (1000),
  primary key (reading_id, position)
);

-- Only its writer reads it; a table of its own, so that nothing that reads the others can show it.
create table reading_note (
  reading_id uuid           not null primary key references reading (id),
  person_id  uuid           not null references person (id),
  text       varchar (4000) not null
);
