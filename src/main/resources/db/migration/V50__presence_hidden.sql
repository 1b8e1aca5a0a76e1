-- Who does not want to be seen reading. Who is reading what stands nowhere.
create table presence_hidden (
  person_id uuid not null primary key references person (id)
);
