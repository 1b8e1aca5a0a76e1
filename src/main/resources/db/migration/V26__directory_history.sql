-- The directory's past. Nothing here is overwritten: a row ends, and another begins. Days are inclusive; a row
-- without a first day has always been so, one without a last day still is.

alter table unit add column code varchar (80);
alter table unit add constraint unit_code unique (code);
alter table unit add column closed_on date;
alter table unit add column merged_into_id uuid references unit (id);

-- Where people belonged. 'home': one at a time; 'further': as many as there are.
create table membership (
  id        uuid         not null primary key,
  person_id uuid         not null references person (id),
  unit_id   uuid         not null references unit (id),
  kind      varchar (20) not null,
  from_day  date,
  until_day date
);
create index membership_by_person on membership (person_id);
create index membership_by_unit on membership (unit_id);

-- The first rows take their person's and unit's ids: nothing else in these tables has them.
insert into membership (id, person_id, unit_id, kind, from_day, until_day)
  select id, id, unit_id, 'home', joined_on, cast(left_on - interval '1' day as date)
  from person where kind = 'staff' and (joined_on is null or left_on is null or joined_on < left_on);

-- What units were called and where they stood.
create table unit_shape (
  id        uuid          not null primary key,
  unit_id   uuid          not null references unit (id),
  name      varchar (150) not null,
  parent_id uuid references unit (id),
  from_day  date,
  until_day date
);
create index unit_shape_by_unit on unit_shape (unit_id);
insert into unit_shape (id, unit_id, name, parent_id) select id, id, name, parent_id from unit;

alter table role_grant add column from_day date;
alter table role_grant add column until_day date;

-- What was done to a unit as a whole, with everything that it moved, so that it can be undone.
create table unit_change (
  id        uuid                        not null primary key,
  kind      varchar (20)                not null,
  unit_id   uuid                        not null references unit (id),
  other_id  uuid references unit (id),
  was_name  varchar (150),
  by_id     uuid,
  at        timestamp (6) with time zone not null,
  undone_at timestamp (6) with time zone
);
create index unit_change_by_unit on unit_change (unit_id, at);

create table unit_change_part (
  change_id    uuid         not null references unit_change (id),
  kind         varchar (20) not null,
  subject_id   uuid         not null,
  from_unit_id uuid         not null references unit (id),
  to_unit_id   uuid         references unit (id),
  primary key (change_id, kind, subject_id)
);
