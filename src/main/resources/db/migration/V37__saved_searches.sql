-- What people want to hear of when somebody proposes it. Theirs alone; the words are in no journal.
create table saved_search (
  id          uuid                        not null primary key,
  person_id   uuid                        not null references person (id),
  name        varchar (100)               not null,
  text        varchar (500)               not null,
  states      varchar (300)               not null,
  unit_id     uuid references unit (id),
  campaign_id uuid references campaign (id),
  notifies    boolean                     not null,
  created_at  timestamp (6) with time zone not null
);
create index saved_search_by_person on saved_search (person_id, created_at);
