-- A manager's question, and an answer to it, are reported and hidden as an idea and a comment are. Whoever takes their answer back takes
-- along what was said about it.
alter table report alter column proposal_id drop not null;
alter table report add column ask_id uuid references ask (id);
alter table report add column answer_id uuid references ask_answer (id) on delete cascade;
alter table report add constraint report_of_one check ((proposal_id is null) <> (ask_id is null));
create index report_by_ask on report (ask_id, state);

alter table hiding alter column proposal_id drop not null;
alter table hiding add column ask_id uuid references ask (id);
alter table hiding add column answer_id uuid references ask_answer (id) on delete cascade;
alter table hiding add constraint hiding_of_one check ((proposal_id is null) <> (ask_id is null));
create index hiding_by_ask on hiding (ask_id, hidden_at);

alter table ask add column hidden_at timestamp (6) with time zone;
alter table ask_answer add column hidden_at timestamp (6) with time zone;
