-- The words of attached files, as far as they could be read; only to be searched. It can be made again from the files.
create table attachment_text (
  attachment_id uuid             not null primary key references attachment (id) on delete cascade,
  text          varchar (100000) not null
);
