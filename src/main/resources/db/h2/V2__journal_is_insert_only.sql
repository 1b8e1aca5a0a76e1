create trigger journal_entry_is_insert_only
  before update, delete on journal_entry
  for each row call 'org.groundswell.journal.InsertOnly';
