-- Beginnings of answers that a unit keeps for its desk and the desks below it. Nobody's words to anybody yet.
create table answer_template (
  id                uuid                        not null primary key,
  unit_id           uuid                        not null references unit (id),
  name              varchar (100)               not null,
  code              varchar (20)                not null,
  reason            varchar (30),
  text              varchar (8000)              not null,
  what_would_change varchar (4000),
  next_step         varchar (1000),
  version           bigint                      not null,
  changed_at        timestamp (6) with time zone not null,
  constraint answer_template_name unique (unit_id, name)
);
