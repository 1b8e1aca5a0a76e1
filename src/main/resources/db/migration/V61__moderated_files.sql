-- An attached file is reported and hidden as a comment is.
alter table report add column attachment_id uuid references attachment (id);
alter table hiding add column attachment_id uuid references attachment (id);
