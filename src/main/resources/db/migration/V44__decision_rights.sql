-- What a unit may do without asking, for a theme or for any; each version stays readable.
create table decision_right (
  id       uuid    not null primary key,
  unit_id  uuid    not null references unit (id),
  theme_id uuid references theme (id),
  version  bigint  not null,
  ended    boolean not null
);
create index decision_right_by_unit on decision_right (unit_id);

create table decision_right_version (
  entry_id  uuid                        not null references decision_right (id),
  version   bigint                      not null,
  allows    varchar (10)                not null,
  owner     varchar (120)               not null,
  money     varchar (200)               not null,
  days      integer,
  scope     varchar (1000)              not null,
  examples  varchar (1000)              not null,
  law       varchar (500)               not null,
  ended     boolean                     not null,
  at        timestamp (6) with time zone not null,
  primary key (entry_id, version)
);

-- What a proposal was sent under; nothing for those that the catalogue said nothing about.
alter table proposal add column right_entry_id uuid references decision_right (id);
alter table proposal add column right_entry_version bigint;
