-- Which proposals are thought to say the same, found off the request path; the lower id of a pair comes first.
create table likeness (
  first_id  uuid                        not null references proposal (id),
  second_id uuid                        not null references proposal (id),
  score     double precision            not null,
  meaning   boolean                     not null,
  shared    varchar (300)               not null,
  since     timestamp (6) with time zone not null,
  primary key (first_id, second_id)
);
create index likeness_by_second on likeness (second_id);
create index likeness_by_score on likeness (score, first_id, second_id);
create index likeness_by_time on likeness (since, first_id, second_id);

-- In which words, and with which sentence model, each proposal was last compared with the others.
create table likeness_look (
  proposal_id uuid          not null primary key references proposal (id),
  revision    integer       not null,
  model       varchar (200) not null
);

-- Pairs of which somebody said that they are not the same: they are not proposed again.
create table told_apart (
  first_id  uuid                        not null references proposal (id),
  second_id uuid                        not null references proposal (id),
  by_id     uuid                        not null references person (id),
  at        timestamp (6) with time zone not null,
  primary key (first_id, second_id)
);

-- What its authors were asked: may this proposal be carried on by another? asked_by is missing where the desk linked it by
-- its answer.
create table link_request (
  id          uuid                        not null primary key,
  proposal_id uuid                        not null references proposal (id),
  link_to_id  uuid                        not null references proposal (id),
  asked_by    uuid references person (id),
  asked_at    timestamp (6) with time zone not null,
  reason      varchar (2000),
  state       varchar (20)                not null,
  answered_by uuid references person (id),
  answered_at timestamp (6) with time zone,
  because     varchar (2000)
);
create index link_request_by_proposal on link_request (proposal_id, asked_at);
create index link_request_by_state on link_request (state, asked_at);

-- Which proposal this one takes over for another place.
alter table proposal add column replicates_id uuid references proposal (id);
create index proposal_by_replicated on proposal (replicates_id);
