create function refuse_to_change_the_journal() returns trigger language plpgsql as $$
begin
  raise exception 'A journal entry is never changed.' using errcode = '45000';
end
$$;

create trigger journal_entry_is_insert_only
  before update or delete or truncate on journal_entry
  for each statement execute function refuse_to_change_the_journal();
