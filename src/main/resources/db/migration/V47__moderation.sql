-- What people reported: a proposal, or a comment on it. Who reported is shown to nobody.
create table report (
  id          uuid                        not null primary key,
  proposal_id uuid                        not null references proposal (id),
  comment_id  uuid references comment (id),
  reason      varchar (40)                not null,
  words       varchar (2000),
  reporter_id uuid                        not null references person (id),
  at          timestamp (6) with time zone not null,
  state       varchar (20)                not null,
  settled_by  uuid references person (id),
  settled_at  timestamp (6) with time zone
);
create index report_by_proposal on report (proposal_id, state);
create index report_by_state on report (state, at);

-- What a facilitator took out of sight and why, what its author said against it, and what somebody else decided.
create table hiding (
  id             uuid                        not null primary key,
  proposal_id    uuid                        not null references proposal (id),
  comment_id     uuid references comment (id),
  reason         varchar (40)                not null,
  words          varchar (2000)              not null,
  hidden_by      uuid                        not null references person (id),
  hidden_at      timestamp (6) with time zone not null,
  appeal         varchar (2000),
  appealed_by    uuid references person (id),
  appealed_at    timestamp (6) with time zone,
  decision       varchar (20),
  decision_words varchar (2000),
  decided_by     uuid references person (id),
  decided_at     timestamp (6) with time zone,
  restored_by    uuid references person (id),
  restored_at    timestamp (6) with time zone
);
create index hiding_by_proposal on hiding (proposal_id, hidden_at);
create index hiding_by_restored on hiding (restored_at, hidden_at);
