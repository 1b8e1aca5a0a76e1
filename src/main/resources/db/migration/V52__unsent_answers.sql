-- Answers begun and not sent: one for each writer and proposal, read by its writer alone. Whom it names is no key to
-- that person: a record of somebody must not show what others only thought of writing about them.
create table unsent_answer (
  person_id         uuid                        not null references person (id),
  proposal_id       uuid                        not null references proposal (id),
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
  kept_at           timestamp (6) with time zone not null,
  primary key (person_id, proposal_id)
);
create index unsent_answer_by_proposal on unsent_answer (proposal_id);
create index unsent_answer_by_age on unsent_answer (kept_at);
