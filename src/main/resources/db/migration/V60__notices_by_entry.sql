-- What an entry told, to be taken back when it is followed once more.
create index notice_by_entry on notice (sequence);
