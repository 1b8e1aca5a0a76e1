-- Which proposals a change of units moved from desk to desk, so that it can be undone.
create table desk_move (
  change_id    uuid         not null references unit_change (id),
  proposal_id  uuid         not null references proposal (id),
  kind         varchar (20) not null,
  from_unit_id uuid         not null references unit (id),
  to_unit_id   uuid         not null references unit (id),
  primary key (change_id, proposal_id, kind)
);
