-- Campaigns that facilitators keep: when, for whom, read by whom, asking what besides, and what was done in the end.
alter table campaign add column about varchar (2000);
alter table campaign add column hours_a_week integer;
alter table campaign add column minutes_each integer;
alter table campaign add column kept_by_id uuid references person (id);
alter table campaign add column version bigint default 1 not null;
alter table campaign add column opened_at timestamp (6) with time zone;
alter table campaign add column closed_at timestamp (6) with time zone;
alter table campaign add column outcome varchar (8000);
alter table campaign add column outcome_at timestamp (6) with time zone;
alter table campaign add column outcome_by_id uuid references person (id);
-- What opened or closed before this table knew of it is told to nobody now.
update campaign set opened_at = current_timestamp where opens_on <= current_date;
update campaign set closed_at = current_timestamp where closes_on < current_date;

-- Whose staff are told when it opens; none: it is for everybody, and nobody is told.
create table campaign_unit (
  campaign_id uuid not null references campaign (id),
  unit_id     uuid not null references unit (id),
  primary key (campaign_id, unit_id)
);

-- Who reads what comes in: a person by name, whoever runs a unit, or the facilitators.
create table campaign_reviewer (
  campaign_id uuid         not null references campaign (id),
  position    integer      not null,
  role        varchar (20) not null,
  person_id   uuid references person (id),
  unit_id     uuid references unit (id),
  primary key (campaign_id, position)
);

-- What a campaign asks besides. A question that was answered is never deleted, only asked no more.
create table campaign_field (
  id          uuid           not null primary key,
  campaign_id uuid           not null references campaign (id),
  position    integer        not null,
  label       varchar (150)  not null,
  hint        varchar (300),
  kind        varchar (20)   not null,
  required    boolean        not null,
  -- One a line.
  choices     varchar (2000) not null,
  removed     boolean        not null
);
create index campaign_field_by_campaign on campaign_field (campaign_id, position);

create table proposal_field (
  proposal_id uuid           not null references proposal (id) on delete cascade,
  field_id    uuid           not null references campaign_field (id),
  answer      varchar (4000) not null,
  primary key (proposal_id, field_id)
);
create index proposal_field_by_field on proposal_field (field_id);
create index proposal_by_campaign on proposal (campaign_id);

-- A notice may be about a campaign instead of a proposal.
alter table notice add column campaign_id uuid references campaign (id);
