-- What is parked or tried is looked for by its day: by its state alone a watch read every parked proposal twice a minute.
drop index proposal_by_revisit;
create index proposal_by_revisit on proposal (state, revisit_on);
drop index proposal_by_trial;
create index proposal_by_trial on proposal (state, trial_until);
