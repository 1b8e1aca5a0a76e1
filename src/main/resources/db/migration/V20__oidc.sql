-- Sign-in by OpenID Connect.

-- Who the agency's provider says somebody is. One subject is one person, for ever.
create table oidc_identity (
  issuer    varchar (500)               not null,
  subject   varchar (255)               not null,
  person_id uuid                        not null references person (id),
  linked_at timestamp (6) with time zone not null,
  primary key (issuer, subject),
  constraint oidc_identity_person unique (issuer, person_id)
);

-- Sign-ins under way: each is used once, by the browser that began it. Only hashes of what the browser and the
-- provider carry are kept.
create table oidc_trip (
  state_hash   varchar (64)                not null primary key,
  browser_hash varchar (64)                not null,
  nonce        varchar (64)                not null,
  verifier     varchar (128)               not null,
  back         varchar (1000)              not null,
  expires_at   timestamp (6) with time zone not null
);
create index oidc_trip_by_expiry on oidc_trip (expires_at);

-- Which session of the provider one of ours came from, so that it ends with it.
create table oidc_session (
  token_hash varchar (64)  not null primary key references sign_in_session (token_hash) on delete cascade,
  issuer     varchar (500) not null,
  subject    varchar (255) not null,
  sid        varchar (255),
  id_token   varchar (16000) not null
);
create index oidc_session_by_subject on oidc_session (subject);
create index oidc_session_by_sid on oidc_session (sid);

-- Back-channel logouts that were carried out: none is carried out twice.
create table oidc_logout (
  issuer     varchar (500)               not null,
  jti        varchar (255)               not null,
  expires_at timestamp (6) with time zone not null,
  primary key (issuer, jti)
);
