-- What the agency calls the steps of a proposal's life. A version is never changed; another one replaces it.

-- One row: the version in force; 0 as long as the agency has none of its own.
create table stage_scheme (
  id      integer not null primary key,
  version integer not null
);
insert into stage_scheme (id, version) values (1, 0);

create table stage_version (
  number integer                     not null primary key,
  id     uuid                        not null unique,
  at     timestamp (6) with time zone not null,
  by_id  uuid references person (id),
  note   varchar (300)
);

create table stage (
  version     integer      not null references stage_version (number),
  slug        varchar (60) not null,
  position    integer      not null,
  state       varchar (20) not null,
  colour      varchar (20) not null,
  description varchar (200),
  primary key (version, slug)
);

create table stage_name (
  version  integer      not null,
  slug     varchar (60) not null,
  language varchar (8)  not null,
  name     varchar (40) not null,
  primary key (version, slug, language),
  foreign key (version, slug) references stage (version, slug)
);

-- Where somebody said at which stage a proposal stands, or moved it to another version. Without a row it follows the
-- version that was in force when it was sent, and stands at the first stage of its state.
create table proposal_stage (
  proposal_id uuid    not null primary key references proposal (id),
  version     integer not null references stage_version (number),
  slug        varchar (60)
);
create index proposal_stage_by_version on proposal_stage (version);
