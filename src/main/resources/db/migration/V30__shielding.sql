-- Authors who do not show their name. Everywhere else a proposal of theirs names a pen: a person of kind 'pen' that is
-- made for this one proposal and belongs to nobody that the tables could tell. Only here is it said who holds the pen,
-- sealed with a key that is not in the database. Nothing here has a time, and no id here tells one.
create table shielded_author (
  pen_id      uuid         not null primary key references person (id),
  proposal_id uuid         not null unique,
  kind        varchar (10) not null,
  key_id      varchar (40) not null,
  blind       varchar (64) not null unique,
  sealed      varchar (200) not null
);

-- What each key makes of a word that everybody knows: tells a wrong key from the right one.
create table shield_key (
  key_id varchar (40) not null primary key,
  proof  varchar (64) not null
);

-- Drafts of shielded authors that were handed in and wait for a moment that says nothing about their author.
create table shielded_release (
  proposal_id uuid                        not null primary key references proposal (id) on delete cascade,
  release_at  timestamp (6) with time zone not null
);

-- Whom a pen turned out to be, once its holder wanted to be named.
alter table person add column stands_for uuid references person (id);
create index person_by_stands_for on person (stands_for);

-- Two persons together may learn who wrote a proposal.
create table author_opening (
  id            uuid                        not null primary key,
  proposal_id   uuid                        not null references proposal (id),
  reason        varchar (2000)              not null,
  asked_by      uuid                        not null references person (id),
  asked_role    varchar (20)                not null,
  asked_at      timestamp (6) with time zone not null,
  expires_at    timestamp (6) with time zone not null,
  agreed_by     uuid references person (id),
  agreed_at     timestamp (6) with time zone,
  visible_until timestamp (6) with time zone,
  refused_by    uuid references person (id),
  refused_at    timestamp (6) with time zone
);
create index author_opening_by_proposal on author_opening (proposal_id, asked_at);

-- From here on the rows of repeated POSTs name nobody, and are sealed with what only their sender knows.
delete from idempotency_key;
alter table idempotency_key alter column request_hash set data type varchar (200);
alter table idempotency_key alter column location set data type varchar (800);
