-- Whose name was asked to be erased, and by whom it was done. Ids only.
create table erasure (
  id         uuid                        not null primary key,
  person_id  uuid                        not null references person (id),
  asked_by   uuid                        not null references person (id),
  asked_at   timestamp (6) with time zone not null,
  expires_at timestamp (6) with time zone not null,
  done_by    uuid references person (id),
  done_at    timestamp (6) with time zone
);
create index erasure_by_person on erasure (person_id);

-- How many days something is kept; what is not here is kept as long as the product says by itself.
create table retention (
  name varchar (40) not null primary key,
  days integer      not null
);
