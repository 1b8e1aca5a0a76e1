-- An author asks once that somebody else looks at a decline again. desk_unit_id decides; null for the facilitators.
create table reconsideration (
  id           uuid                        not null primary key,
  proposal_id  uuid                        not null unique references proposal (id),
  answer_id    uuid                        not null references answer (id),
  declined_by  uuid                        not null references person (id),
  asked_by     uuid                        not null references person (id),
  asked_at     timestamp (6) with time zone not null,
  reason       varchar (2000)              not null,
  desk_unit_id uuid references unit (id),
  due_at       timestamp (6) with time zone not null,
  lapse_told   boolean                     not null,
  decision     varchar (20),
  text         varchar (4000),
  decided_by   uuid references person (id),
  decided_at   timestamp (6) with time zone
);
create index reconsideration_by_desk on reconsideration (desk_unit_id, decision);
create index reconsideration_by_due on reconsideration (decision, due_at);
