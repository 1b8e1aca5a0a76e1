-- What people and services show to the API instead of signing in. Only the hash is kept; the hint is the end of the
-- token, by which its holder tells it from others.
create table api_token (
  id           uuid                        not null primary key,
  person_id    uuid                        not null references person (id),
  kind         varchar (10)                not null,
  name         varchar (100)               not null,
  token_hash   varchar (64)                not null unique,
  hint         varchar (4)                 not null,
  scopes       varchar (200)               not null,
  created_by   uuid                        not null references person (id),
  created_at   timestamp (6) with time zone not null,
  expires_at   timestamp (6) with time zone not null,
  last_used_at timestamp (6) with time zone,
  revoked_at   timestamp (6) with time zone
);
create index api_token_by_person on api_token (person_id, created_at);

-- A person in the directory who is a program: it holds service tokens and never signs in.
create table service_account (
  person_id  uuid                        not null primary key references person (id),
  purpose    varchar (500)               not null,
  opened_by  uuid                        not null references person (id),
  opened_at  timestamp (6) with time zone not null,
  closed_at  timestamp (6) with time zone
);
