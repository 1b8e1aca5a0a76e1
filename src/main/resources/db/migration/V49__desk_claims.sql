-- Who is answering what just now. A row is deleted when it ends; nothing keeps it or counts it.
create table desk_claim (
  proposal_id uuid                        not null primary key references proposal (id),
  person_id   uuid                        not null references person (id),
  begun_at    timestamp (6) with time zone not null,
  expires_at  timestamp (6) with time zone not null
);
create index desk_claim_by_person on desk_claim (person_id);
