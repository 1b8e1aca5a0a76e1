-- After how many working days without an answer the authors may go ahead; nothing where silence says nothing.
alter table decision_right_version add column silence_days integer;

-- A proven idea that an entry lets others take over.
alter table decision_right add column practice_id uuid references proposal (id);

alter table proposal add column consent_due timestamp (6) with time zone;
alter table proposal add column consented_at timestamp (6) with time zone;
alter table proposal add column trial_end_told boolean;
create index proposal_by_consent on proposal (consent_due);
create index proposal_by_trial on proposal (trial_until);
