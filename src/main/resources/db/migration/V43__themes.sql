-- What proposals are about: a short list that facilitators keep. A theme is retired or merged, never deleted.
create table theme (
  id             uuid          not null primary key,
  slug           varchar (80)  not null unique,
  name           varchar (60)  not null,
  -- The name in small letters while the theme is offered, so that no two that are offered are called the same.
  offered_as     varchar (60)  unique,
  description    varchar (300) not null,
  position       integer       not null,
  merged_into_id uuid references theme (id),
  version        bigint        not null
);

create table proposal_theme (
  proposal_id uuid not null references proposal (id),
  theme_id    uuid not null references theme (id),
  primary key (proposal_id, theme_id)
);
create index proposal_theme_by_theme on proposal_theme (theme_id);

alter table saved_search add column themes varchar (500) default '' not null;
