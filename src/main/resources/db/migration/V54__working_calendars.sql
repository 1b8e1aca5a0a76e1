-- The days on which people work, and what is promised in them: for the agency, and for the units where it differs.
create table work_calendar (
  id        uuid          not null primary key,
  name      varchar (120) not null unique,
  weekdays  varchar (80)  not null,
  closes_at varchar (5)   not null,
  time_zone varchar (60),
  version   bigint        not null
);

create table work_holiday (
  calendar_id uuid          not null references work_calendar (id),
  on_day      date          not null,
  name        varchar (120) not null,
  yearly      boolean       not null,
  primary key (calendar_id, on_day)
);

-- The agency's own: every unit works by it that says nothing else. Without a time zone it has the agency's.
insert into work_calendar (id, name, weekdays, closes_at, version)
values ('00000000-0000-7000-8000-000000000001', 'Agency', 'monday tuesday wednesday thursday friday', '17:00', 1);
insert into work_holiday (calendar_id, on_day, name, yearly)
select '00000000-0000-7000-8000-000000000001', on_day, name, false from holiday;
drop table holiday;

-- What a unit says for itself and for those below it; null where it says nothing.
create table unit_terms (
  unit_id          uuid    not null primary key references unit (id),
  calendar_id      uuid references work_calendar (id),
  acknowledge_days integer,
  answer_days      integer,
  decide_days      integer,
  version          bigint  not null
);
create index unit_terms_by_calendar on unit_terms (calendar_id);

alter table campaign add column acknowledge_days integer;
alter table campaign add column answer_days integer;
alter table campaign add column decide_days integer;

-- What was told before and after a deadline, so that it is told once.
alter table proposal add column reminded varchar (20);
alter table proposal add column escalate_at timestamp (6) with time zone;
alter table proposal add column escalated_at timestamp (6) with time zone;
create index proposal_by_escalation on proposal (escalate_at);
