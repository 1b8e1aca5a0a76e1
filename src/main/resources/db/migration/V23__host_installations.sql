-- Intranets that may vouch for their readers. An administrator makes a code; the intranet pays with it when it registers
-- its public key. Only the code's hash is kept.
create table host_code (
  code_hash  varchar (64)                not null primary key,
  made_by    uuid                        not null references person (id),
  made_at    timestamp (6) with time zone not null,
  expires_at timestamp (6) with time zone not null
);

create table host_installation (
  id           uuid                        not null primary key,
  name         varchar (100)               not null,
  origin       varchar (300)               not null,
  invited_by   uuid                        not null references person (id),
  installed_at timestamp (6) with time zone not null,
  disabled_at  timestamp (6) with time zone,
  removed_at   timestamp (6) with time zone,
  last_used_at timestamp (6) with time zone
);

-- Public keys, as JWK. The id is the RFC 7638 thumbprint; one key belongs to one installation.
create table host_key (
  thumbprint      varchar (43)                not null primary key,
  installation_id uuid                        not null references host_installation (id),
  jwk             varchar (4000)              not null,
  added_at        timestamp (6) with time zone not null,
  retired_at      timestamp (6) with time zone
);
create index host_key_by_installation on host_key (installation_id);

-- One row is an assertion spent and the token that it bought, so that no assertion buys two, on whatever node. The token
-- outlives every assertion, so forgetting the row when the token ends forgets no assertion that could be sent again.
create table host_bearer (
  token_hash      varchar (64)                not null primary key,
  installation_id uuid                        not null references host_installation (id),
  assertion_hash  varchar (64)                not null,
  person_id       uuid                        not null references person (id),
  expires_at      timestamp (6) with time zone not null,
  unique (installation_id, assertion_hash)
);
create index host_bearer_by_expiry on host_bearer (expires_at);
