-- What the provisioning system says of a person beyond what the directory keeps for everybody. Deleted there means left
-- here; the row stays, so that the same person is recognised when they return.
create table scim_user (
  person_id        uuid                        not null primary key references person (id),
  given_name       varchar (150),
  family_name      varchar (150),
  department       varchar (200),
  department_known boolean                     not null,
  manager_id       uuid,
  created_at       timestamp (6) with time zone not null,
  changed_at       timestamp (6) with time zone not null,
  deleted          boolean                     not null
);
create index scim_user_by_department on scim_user (department_known, department);

create table scim_group (
  id           uuid                        not null primary key,
  display_name varchar (200)               not null,
  display_key  varchar (200)               not null unique,
  external_id  varchar (200) unique,
  created_at   timestamp (6) with time zone not null,
  changed_at   timestamp (6) with time zone not null,
  version      bigint                      not null
);

create table scim_group_member (
  group_id  uuid not null references scim_group (id),
  person_id uuid not null references person (id),
  primary key (group_id, person_id)
);
create index scim_group_member_by_person on scim_group_member (person_id);

-- Somebody left with work open; what is open is read from the work itself, so nothing here can be out of date.
create table hand_over (
  id        uuid                        not null primary key,
  person_id uuid                        not null references person (id),
  unit_id   uuid                        not null references unit (id),
  left_on   date                        not null,
  opened_at timestamp (6) with time zone not null,
  closed_at timestamp (6) with time zone
);
create index hand_over_by_person on hand_over (person_id, closed_at);
create index hand_over_by_unit on hand_over (unit_id, closed_at);
