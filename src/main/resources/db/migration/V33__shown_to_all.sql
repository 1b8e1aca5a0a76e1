-- What everybody may see is counted from this index, without a look at the rows.
create index proposal_shown_to_all on proposal (visibility, hidden, state);
