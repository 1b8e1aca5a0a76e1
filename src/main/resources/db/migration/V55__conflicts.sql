-- Whom a proposal is about: they answer it on no desk. Known to its authors alone; deliberately no reference to the
-- person, so that nothing that gathers what refers to somebody finds it.
create table proposal_conflict (
  proposal_id uuid not null references proposal (id) on delete cascade,
  person_id   uuid not null,
  primary key (proposal_id, person_id)
);
