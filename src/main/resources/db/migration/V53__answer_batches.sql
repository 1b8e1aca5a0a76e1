-- Answers that are prepared and not given yet: seen by those at the desk alone until somebody publishes them together.
create table answer_batch (
  id           uuid                        not null primary key,
  unit_id      uuid                        not null references unit (id),
  collects     boolean                     not null,
  created_at   timestamp (6) with time zone not null,
  published_by uuid references person (id),
  published_at timestamp (6) with time zone
);
create index answer_batch_by_unit on answer_batch (unit_id, created_at);

-- One prepared answer; person_id prepared it, and gives it. Whom its words name is no key to that person.
create table answer_batch_item (
  batch_id          uuid                        not null references answer_batch (id),
  proposal_id       uuid                        not null references proposal (id),
  person_id         uuid                        not null references person (id),
  position          integer                     not null,
  seen_revision     integer                     not null,
  prepared_at       timestamp (6) with time zone not null,
  outcome           varchar (60),
  code              varchar (20),
  reason            varchar (30),
  text              varchar (8000),
  what_would_change varchar (4000),
  next_step         varchar (1000),
  helper_id         uuid,
  to_unit_id        uuid,
  to_elsewhere      varchar (200),
  revisit_on        date,
  link_to_id        uuid,
  trial_measure     varchar (1000),
  trial_stop_rule   varchar (1000),
  trial_until       date,
  primary key (batch_id, proposal_id)
);
create index answer_batch_item_waiting on answer_batch_item (outcome, batch_id);
create index answer_batch_item_by_person on answer_batch_item (person_id);
