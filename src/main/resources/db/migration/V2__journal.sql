-- The append-only record, and what its followers keep.

create table journal_head (
  id integer primary key,
  sequence bigint not null,
  constraint journal_head_is_one_row check (id = 1)
);
insert into journal_head (id, sequence) values (1, 0);

create table journal_entry (
  sequence bigint primary key,
  id uuid not null unique,
  at timestamp with time zone not null,
  actor varchar(64) not null,
  subject_type varchar(40) not null,
  subject_id uuid not null,
  type varchar(60) not null,
  version integer not null,
  payload varchar(4000) not null
);
create index journal_entry_subject on journal_entry (subject_id, sequence);

create table follower_cursor (
  name varchar(60) primary key,
  sequence bigint not null
);

create table dead_letter (
  follower varchar(60) not null,
  sequence bigint not null,
  failed_at timestamp with time zone not null,
  attempts integer not null,
  cause varchar(500) not null,
  primary key (follower, sequence)
);

create table idempotency_key (
  person_id uuid not null,
  request_key varchar(200) not null,
  request_hash varchar(64) not null,
  status integer,
  location varchar(500),
  etag varchar(100),
  body varchar(1000000),
  created_at timestamp with time zone not null,
  primary key (person_id, request_key)
);
create index idempotency_key_created_at on idempotency_key (created_at);
