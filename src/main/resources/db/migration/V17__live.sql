-- How far a person has read. It outlives the notices, which can be made again from the journal.
create table notice_reading (
  person_id uuid                        not null primary key references person (id),
  up_to     bigint                      not null,
  at        timestamp (6) with time zone not null
);
