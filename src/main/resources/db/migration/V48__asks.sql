-- What managers ask their own unit, what people answer, and what was done with the answers.
create table ask (
  id            uuid                        not null primary key,
  unit_id       uuid                        not null references unit (id),
  by_id         uuid                        not null references person (id),
  question      varchar (300)               not null,
  asked_at      timestamp (6) with time zone not null,
  ends_on       date                        not null,
  -- Closed before its last day was over.
  ended_at      timestamp (6) with time zone,
  unsigned      boolean                     not null,
  outcome       varchar (4000),
  outcome_at    timestamp (6) with time zone,
  outcome_by_id uuid references person (id),
  reminded_at   timestamp (6) with time zone,
  version       bigint                      not null
);
create index ask_by_unit on ask (unit_id, ends_on);

-- An unsigned answer has neither person nor day, and an id that does not tell when it was made.
create table ask_answer (
  id        uuid           not null primary key,
  ask_id    uuid           not null references ask (id),
  person_id uuid references person (id),
  given_on  date,
  text      varchar (2000) not null,
  unique (ask_id, person_id)
);
create index ask_answer_by_person on ask_answer (person_id);

alter table notice add column ask_id uuid references ask (id);
