-- What other systems know a person by. Keys are what is compared: the same words in lower case.
alter table person add column user_name varchar (254);
alter table person add column user_key varchar (254);
alter table person add column email_key varchar (254);
alter table person add column external_id varchar (200);
-- 'staff', or 'stand-in': as whom imported words are kept, nobody's colleague.
alter table person add column kind varchar (20) default 'staff' not null;

update person set user_name = email, user_key = lower(email), email_key = lower(email) where email is not null;
update person set kind = 'stand-in' where external_ref like 'intake/%';

alter table person add constraint person_user_key unique (user_key);
alter table person add constraint person_external_id unique (external_id);
create index person_by_email_key on person (email_key);
